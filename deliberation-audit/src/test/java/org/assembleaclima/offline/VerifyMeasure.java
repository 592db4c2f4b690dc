package org.assembleaclima.offline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assembleaclima.audit.Checkpoint;
import org.assembleaclima.audit.Frontier;
import org.assembleaclima.audit.TreeHead;
import org.assembleaclima.offline.TestHistory.Stored;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Figures, never asserted: {@code mvn verify -Pmeasure -pl deliberation-audit -am}. The played history again and again, each
 * time with other streams, so that events are as long as real ones; {@code -Devents=} says how many.
 */
@Tag("measure")
class VerifyMeasure {

    private static final int EVENTS = Integer.getInteger("events", 1_000_000);

    @TempDir
    private Path folder;

    private final TestHistory log = new TestHistory();

    @Test
    void of_a_long_file() throws IOException {
        var played = Played.history();
        var file = folder.resolve("long.ndjson");
        write(file, played);
        System.out.printf(
                Locale.ROOT,
                "%n| %d events, %d MB, %d cores | seconds | of these on the processor | events/s of processor time |%n|---|---|---|---|%n",
                EVENTS,
                Files.size(file) / 1_000_000,
                Runtime.getRuntime().availableProcessors());
        timed("read the file, nothing else", EVENTS, () -> read(file));
        timed("hashes and tree", EVENTS, () -> verify(file, "--only", "hashes"));
        timed("hashes and tree, again", EVENTS, () -> verify(file, "--only", "hashes"));
        everything(played);
    }

    /** Streams, roles, rules and views as well, of the history as it was played. */
    private void everything(TestHistory played) throws IOException {
        var file = TestHistory.write(folder.resolve("played.ndjson"), played.lines());
        var size = played.events.size();
        for (int i = 0; i < 30; i++) verify(file); // to warm up
        timed("everything, views included", size, () -> verify(file));
        memory("everything", played);
        played.views.clear();
        memory("everything but views", played);
        var rules = TestHistory.write(folder.resolve("rules.ndjson"), played.lines());
        timed("everything but views", size, () -> verify(rules));
    }

    private interface Step {
        void run() throws IOException;
    }

    /** The machine may be shared, so the time on the processor is what tells how many one core checks. */
    private static void timed(String what, int events, Step step) throws IOException {
        var processor = ManagementFactory.getThreadMXBean();
        var begun = System.nanoTime();
        var begunOn = processor.getCurrentThreadCpuTime();
        step.run();
        var on = (processor.getCurrentThreadCpuTime() - begunOn) / 1e9;
        System.out.printf(
                Locale.ROOT, "| %s | %.2f | %.2f | %.0f |%n", what, (System.nanoTime() - begun) / 1e9, on, events / on);
    }

    /** What streams, rules and views keep, once the file has been read. */
    private static void memory(String what, TestHistory history) throws IOException {
        var file = TestHistory.write(Files.createTempFile("history", ".ndjson"), history.lines());
        try (var in = Files.newInputStream(file)) {
            var export = new Export(in);
            var findings = new Findings();
            var before = used();
            var meaning = new Meaning(findings, export.header(), ZoneId.of("Europe/Rome"));
            export.read(meaning, findings, new Progress(System.err));
            System.out.printf(
                    Locale.ROOT, "%s: %d bytes kept for each event%n", what, (used() - before) / history.events.size());
            Reference.reachabilityFence(meaning);
        } finally {
            Files.delete(file);
        }
    }

    private static long used() {
        for (int i = 0; i < 5; i++) System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private void verify(Path file, String... more) throws IOException {
        var arguments = new ArrayList<>(
                List.of(file.toString(), "--key", log.key.verifier().text()));
        arguments.addAll(List.of(more));
        var quiet = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
        var findings = new Verify(quiet).run(arguments);
        if (findings.differences() > 0)
            throw new IllegalStateException(findings.first().getFirst().text());
    }

    /** The checkpoint is known at the end only, so the events are made twice. */
    private void write(Path file, TestHistory played) throws IOException {
        var frontier = new Frontier();
        for (int i = 0; i < EVENTS; i++) frontier.add(event(played, i).entry().hash());
        var note = new Checkpoint(TestHistory.ORIGIN, new TreeHead(frontier.size(), frontier.root()))
                .sign(List.of(log.key));
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            write(out, log.header(note, EVENTS));
            for (int i = 0; i < EVENTS; i++) {
                var event = event(played, i);
                write(out, log.event(i + 1, event, event.entry().hash()));
            }
            write(out, log.trailer(EVENTS, Map.of()));
        }
    }

    private static Stored event(TestHistory played, int i) {
        var event = played.events.get(i % played.events.size());
        var round = "-" + i / played.events.size();
        return new Stored(
                event.id() + round,
                event.stream() + round,
                event.sequenceNumber(),
                event.streamType(),
                event.type(),
                event.revision(),
                event.recordedAt(),
                event.payload(),
                event.metadata());
    }

    private static void write(OutputStream out, String line) throws IOException {
        out.write(line.getBytes(UTF_8));
        out.write('\n');
    }
}
