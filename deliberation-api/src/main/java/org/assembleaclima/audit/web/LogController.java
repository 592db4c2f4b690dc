package org.assembleaclima.audit.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import org.assembleaclima.audit.MalformedNote;
import org.assembleaclima.audit.Tiles;
import org.assembleaclima.audit.Tiles.Place;
import org.assembleaclima.audit.view.LoggedEvents;
import org.assembleaclima.audit.view.StoredTree;
import org.assembleaclima.common.web.HttpProblem;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The log as files, as every C2SP tlog-tiles client reads it: docs/audit.md. What is not signed yet is not told. */
@Hidden
@RestController
@RequestMapping("/log")
class LogController {

    private static final Duration A_YEAR = Duration.ofDays(365);

    private final SignedTree tree;
    private final LoggedEvents events;
    private final JdbcClient db;

    LogController(SignedTree tree, LoggedEvents events, JdbcClient db) {
        this.tree = tree;
        this.events = events;
        this.db = db;
    }

    @GetMapping("/checkpoint")
    ResponseEntity<String> checkpoint() {
        var newest = tree.newest().orElseThrow(HttpProblem.NOT_FOUND::exception);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(SignedTree.TEXT)
                .body(tree.note(newest).text());
    }

    @GetMapping("/tile/{level:[0-9]{1,2}}/{*path}")
    ResponseEntity<byte[]> tile(@PathVariable("level") String level, @PathVariable("path") String path) {
        var number = Integer.parseInt(level);
        if (number > Tiles.HIGHEST_LEVEL || !level.equals(Integer.toString(number)))
            throw HttpProblem.NOT_FOUND.exception();
        var place = place(path, number);
        var hashes = new StoredTree(db).hashes(number, place.first(), place.end());
        if (hashes.size() != place.width()) throw HttpProblem.NOT_FOUND.exception();
        var bytes = new ByteArrayOutputStream();
        hashes.forEach(hash -> bytes.writeBytes(hash.bytes()));
        return file(place, bytes);
    }

    /** Each entry is preceded by its length in two bytes. */
    @GetMapping("/tile/entries/{*path}")
    ResponseEntity<byte[]> entries(@PathVariable("path") String path) {
        var place = place(path, 0);
        var bytes = new ByteArrayOutputStream();
        for (var event : events.between(place.first(), place.end())) {
            var entry = event.entry().bytes();
            bytes.write(entry.length >>> Byte.SIZE);
            bytes.write(entry.length);
            bytes.writeBytes(entry);
        }
        return file(place, bytes);
    }

    /** A place of the level that the last checkpoint covers. */
    private Place place(String path, int level) {
        try {
            var place = Tiles.parse(path.substring(1));
            if (place.end() <= Tiles.hashes(level, tree.size())) return place;
        } catch (MalformedNote e) {
            // no such file, like any other name
        }
        throw HttpProblem.NOT_FOUND.exception();
    }

    /** A full tile never changes; of one at the right edge there will be no need when it is full. */
    private static ResponseEntity<byte[]> file(Place place, ByteArrayOutputStream bytes) {
        return ResponseEntity.ok()
                .cacheControl(
                        place.isFull()
                                ? CacheControl.maxAge(A_YEAR).cachePublic().immutable()
                                : CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(bytes.toByteArray());
    }
}
