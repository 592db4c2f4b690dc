package org.assembleaclima.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.assembleaclima.audit.Checkpoint;
import org.assembleaclima.audit.KeyKind;
import org.assembleaclima.audit.KeyName;
import org.assembleaclima.audit.Merkle;
import org.assembleaclima.audit.SigningKey;
import org.assembleaclima.audit.TreeHead;
import org.assembleaclima.testing.Node;
import org.assembleaclima.testing.PostgresServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Figures, never asserted: {@code mvn verify -Pmeasure}. A history of so many events ({@code -Dmeasure.events=}) exported
 * over HTTP by a process of its own with 96 MB of heap, from a PostgreSQL on the same machine; beside it the bare reading of
 * the same rows by one connection, which no export can beat.
 */
@Tag("measure")
class ExportMeasure {

    private static final int EVENTS = Integer.getInteger("measure.events", 300_000);
    private static final int BATCH = 10_000;
    private static final int HEAP_MB = 96;

    @TempDir
    private Path folder;

    @Test
    void on_postgresql() throws Exception {
        var url = PostgresServer.database("measure_export");
        String[] settings = {
            "--spring.datasource.url=" + url,
            "--spring.datasource.username=postgres",
            "--spring.datasource.password=postgres",
            "--deliberation.milan.import=false"
        };
        var lines = new ArrayList<>(List.of(
                "| " + Figures.machine() + ", " + EVENTS + " events, heap " + HEAP_MB + " MB | events/s | MB/s |",
                "|---|---|---|"));
        var jdbc = new JdbcTemplate(new DriverManagerDataSource(url, "postgres", "postgres"));
        Node.start(Files.createTempDirectory(folder, "first"), HEAP_MB, settings)
                .close(); // makes the tables
        fill(jdbc);
        lines.add(bareReading(jdbc));
        try (var node = Node.start(Files.createTempDirectory(folder, "export"), HEAP_MB, settings)) {
            var address = "/api/v1/events/export?to=" + EVENTS;
            lines.add(download("export, first time", node, address));
            lines.add(download("export, again", node, address));
            lines.add(download("the second half by after", node, address + "&after=" + EVENTS / 2));
        }
        System.out.println("\n" + String.join("\n", lines) + "\n");
    }

    /** Events of a real one's size: no view folds them, the projector's position is theirs already. */
    private static void fill(JdbcTemplate jdbc) {
        var random = new Random(20_241_019L);
        for (int from = 1; from <= EVENTS; from += BATCH) {
            var rows = new ArrayList<Object[]>();
            var positions = new ArrayList<Object[]>();
            var leaves = new ArrayList<Object[]>();
            for (int i = from; i < from + BATCH && i <= EVENTS; i++) {
                var stream = String.format(Locale.ROOT, "00000000-0000-4000-8000-%012d", i / 50);
                rows.add(new Object[] {i, "event-" + i, stream, i % 50, payload(stream, random), metadata(random)});
                positions.add(new Object[] {i, i, OffsetDateTime.of(2026, 3, 1, 9, 0, 0, 0, ZoneOffset.UTC)});
                leaves.add(new Object[] {i - 1, "event-" + i, bytes(random, 32)});
            }
            jdbc.batchUpdate(
                    "insert into domain_event (global_index, event_id, stream, sequence_number, stream_type, recorded_at,"
                            + " payload_type, revision, payload, metadata) values (?, ?, ?, ?, 'Session',"
                            + " '2026-03-01T09:00:00.123456Z', 'MemberCheckedIn', '1', ?, ?)",
                    rows);
            jdbc.batchUpdate(
                    "insert into event_position (position, global_index, recorded_at) values (?, ?, ?)", positions);
            jdbc.batchUpdate("insert into log_leaf (leaf_index, event_id, hash) values (?, ?, ?)", leaves);
        }
        jdbc.update("update projector set position = ?", EVENTS);
        jdbc.update("update view_generation set position = ?", EVENTS);
        jdbc.update("update log_head set size = ?", EVENTS);
        sign(jdbc, random);
        jdbc.execute("analyze");
    }

    private static byte[] payload(String stream, Random random) {
        var text = "{\"sessionId\":\"" + stream + "\",\"memberId\":\"" + hex(random, 16) + "\",\"text\":\""
                + hex(random, 100) + "\",\"checkedInAt\":\"2026-03-01T09:00:00.123456Z\"}";
        return text.getBytes(UTF_8);
    }

    private static byte[] metadata(Random random) {
        var text = "{\"traceId\":\"" + hex(random, 16) + "\",\"correlationId\":\"" + hex(random, 16)
                + "\",\"actor\":\"local-secretariat\",\"roles\":\"secretariat\"}";
        return text.getBytes(UTF_8);
    }

    private static String hex(Random random, int bytes) {
        return HexFormat.of().formatHex(bytes(random, bytes));
    }

    private static byte[] bytes(Random random, int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static void sign(JdbcTemplate jdbc, Random random) {
        var key = SigningKey.generate(new KeyName("log.test/measure"), KeyKind.LOG, random);
        var note = new Checkpoint(key.verifier().name(), new TreeHead(EVENTS, Merkle.EMPTY)).sign(List.of(key));
        jdbc.update(
                "insert into log_key (vkey, first_size) values (?, 1)",
                key.verifier().text());
        jdbc.update(
                "insert into log_checkpoint (size, note, signed_at, views) values (?, ?, current_timestamp, 'a 1 b')",
                EVENTS,
                note.text());
    }

    private static String bareReading(JdbcTemplate jdbc) throws Exception {
        var begun = System.nanoTime();
        var bytes = 0L;
        try (var connection = jdbc.getDataSource().getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.setFetchSize(1_000);
                try (var row = statement.executeQuery("select * from domain_event order by global_index")) {
                    while (row.next()) bytes += row.getBytes("payload").length + row.getBytes("metadata").length;
                }
            }
        }
        return figures("bare reading of the rows", EVENTS, bytes, begun);
    }

    private static String download(String what, Node node, String address) throws Exception {
        var request = HttpRequest.newBuilder(node.base().resolve(address)).build();
        var begun = System.nanoTime();
        var lines = 0L;
        var bytes = 0L;
        try (var http = HttpClient.newHttpClient();
                InputStream in =
                        http.send(request, BodyHandlers.ofInputStream()).body()) {
            var buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                for (int i = 0; i < read; i++) if (buffer[i] == '\n') lines++;
            }
        }
        return figures(what, lines, bytes, begun);
    }

    private static String figures(String what, long events, long bytes, long begun) {
        var seconds = (System.nanoTime() - begun) / 1e9;
        return String.format(
                Locale.ROOT, "| %s (%d) | %.0f | %.0f |", what, events, events / seconds, bytes / seconds / 1e6);
    }
}
