package org.assembleaclima.offline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.assembleaclima.offline.TestHistory.Stored;

/**
 * The history of the scenario (the pilot and the cycle of 2024, played over HTTP) as an auditor got it once. It stays as it
 * is: what was recorded must be found to be in order by every later version.
 */
final class Played {

    private static final String FILE = "/played.ndjson.gz";

    private Played() {}

    static InputStream file() throws IOException {
        return new GZIPInputStream(Objects.requireNonNull(Played.class.getResourceAsStream(FILE)));
    }

    /** Its events and views in a log whose key is ours, so that they can be bent and signed again. */
    static TestHistory history() throws IOException {
        var history = new TestHistory();
        try (var in = file()) {
            var export = new Export(in);
            for (var view : export.header().views())
                history.views.put(
                        view.name(), "\"version\":\"" + view.version() + "\",\"digest\":\"" + view.digest() + "\"");
            export.read(line -> history.add(stored(line)), new Findings(), new Progress(System.err));
        }
        return history;
    }

    private static Stored stored(EventLine line) {
        var entry = line.entry;
        return new Stored(
                entry.eventId(),
                entry.stream(),
                entry.sequenceNumber(),
                entry.streamType().orElseThrow(),
                entry.type(),
                entry.revision().orElseThrow(),
                entry.recordedAt(),
                new String(line.payload, UTF_8),
                new String(line.metadata, UTF_8));
    }
}
