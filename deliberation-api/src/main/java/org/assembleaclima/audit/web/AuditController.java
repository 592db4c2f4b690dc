package org.assembleaclima.audit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.assembleaclima.audit.Hash;
import org.assembleaclima.audit.view.KeptCheckpoints;
import org.assembleaclima.audit.view.KnownKeys;
import org.assembleaclima.audit.view.LoggedEvents;
import org.assembleaclima.audit.web.AuditAnswers.ConsistencyProof;
import org.assembleaclima.audit.web.AuditAnswers.InclusionProof;
import org.assembleaclima.audit.web.AuditAnswers.LogEntry;
import org.assembleaclima.audit.web.AuditAnswers.LogKey;
import org.assembleaclima.audit.web.AuditAnswers.SignedCheckpoint;
import org.assembleaclima.common.web.HttpProblem;
import org.assembleaclima.common.web.Listing;
import org.assembleaclima.common.web.Moment;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Checkpoints and proofs, for who asks for them one by one (R8.2). */
@RestController
@RequestMapping("/api/v1/audit")
@Tag(name = "audit", description = "The log of all recorded events: its signed heads, and what proves them.")
class AuditController {

    /** What is answered of a signed tree never changes. */
    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

    private final SignedTree tree;
    private final KeptCheckpoints checkpoints;
    private final KnownKeys keys;
    private final LoggedEvents events;

    AuditController(SignedTree tree, KeptCheckpoints checkpoints, KnownKeys keys, LoggedEvents events) {
        this.tree = tree;
        this.checkpoints = checkpoints;
        this.keys = keys;
        this.events = events;
    }

    @GetMapping("/checkpoints")
    @Operation(
            operationId = "checkpoints",
            summary = "Every checkpoint that was signed, the first one first",
            description =
                    "Each with the digests of the views that stood exactly there; one that had stopped is not among them.")
    ResponseEntity<Listing<SignedCheckpoint>> checkpoints(
            @RequestParam(required = false) @Nullable @Size(max = 20) @Pattern(regexp = "[0-9a-z]+") String cursor,
            @RequestParam(required = false, defaultValue = "50") @Min(1) @Max(Moment.MOST_ITEMS) int limit) {
        var page = new SerialPage(cursor, limit);
        var position = tree.size();
        var items = checkpoints.after(page.after(), page.limit() + 1);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePublic())
                .eTag("p" + position)
                .body(page.of(items, position));
    }

    @GetMapping(value = "/checkpoints/{size}", produces = SignedTree.TEXT_VALUE)
    @Operation(
            operationId = "checkpoint",
            summary = "The signed checkpoint of a tree of this size, with the lines of its witnesses",
            description = "As C2SP tlog-checkpoint writes it. The newest one is at /log/checkpoint.")
    ResponseEntity<String> checkpoint(@PathVariable("size") @Min(1) long size) {
        var kept = checkpoints.ofSize(size).orElseThrow(HttpProblem.NOT_FOUND::exception);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePublic()) // witnesses may still sign it
                .contentType(SignedTree.TEXT)
                .body(tree.note(kept).text());
    }

    @GetMapping("/inclusion-proof")
    @Operation(
            operationId = "inclusionProof",
            summary = "That the leaf at this index is in the tree of this size",
            description = "RFC 9162, 2.1.3: from the leaf's neighbour up to the child of the root.")
    ResponseEntity<InclusionProof> inclusion(@RequestParam @Min(0) long index, @RequestParam @Min(1) long size) {
        if (index >= size) throw HttpProblem.INVALID_PARAMETER.exception();
        requireSigned(size);
        return ResponseEntity.ok()
                .cacheControl(KEPT)
                .body(new InclusionProof(index, size, hex(tree.inclusion(index, size))));
    }

    @GetMapping("/consistency-proof")
    @Operation(
            operationId = "consistencyProof",
            summary = "That the tree of the larger size begins with all leaves of the smaller one",
            description = "RFC 9162, 2.1.4.")
    ResponseEntity<ConsistencyProof> consistency(@RequestParam @Min(1) long from, @RequestParam @Min(1) long to) {
        if (from > to) throw HttpProblem.INVALID_PARAMETER.exception();
        requireSigned(to);
        return ResponseEntity.ok()
                .cacheControl(KEPT)
                .body(new ConsistencyProof(from, to, hex(tree.consistency(from, to))));
    }

    @GetMapping("/entries")
    @Operation(
            operationId = "entries",
            summary = "What the log says of the events from one index up to another",
            description = "Each as the canonical JSON whose hash is the leaf. At most 200 are answered at once;"
                    + " /log/tile/entries has 256.")
    ResponseEntity<Listing<LogEntry>> entries(@RequestParam @Min(0) long from, @RequestParam @Min(1) long to) {
        if (from >= to || to - from > Moment.MOST_ITEMS) throw HttpProblem.INVALID_PARAMETER.exception();
        requireSigned(to);
        var items = events.between(from, to).stream().map(LogEntry::of).toList();
        return ResponseEntity.ok().cacheControl(KEPT).body(new Listing<>(items, null, to));
    }

    @GetMapping("/keys")
    @Operation(
            operationId = "logKeys",
            summary = "Every public key that ever signed the log, the first one first",
            description = "While one takes over from another, one checkpoint is signed by both. Pin each one"
                    + " by other means than this.")
    ResponseEntity<Listing<LogKey>> keys() {
        var items = keys.all().stream()
                .map(key -> new LogKey(key.text(), key.firstSize()))
                .toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePublic())
                .body(new Listing<>(items, null, tree.size()));
    }

    private void requireSigned(long size) {
        if (size > tree.size()) throw HttpProblem.POSITION_NOT_REACHED.exception();
    }

    private static List<String> hex(List<Hash> hashes) {
        return hashes.stream().map(Hash::hex).toList();
    }
}
