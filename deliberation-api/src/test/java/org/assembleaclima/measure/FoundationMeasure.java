package org.assembleaclima.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.Node;
import org.assembleaclima.testing.PostgresServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Figures, never asserted: {@code mvn verify -Pmeasure}. The application is a process of its own with 256 MB of heap;
 * client, database and application share the machine, so read ratios, not seconds.
 */
@Tag("measure")
class FoundationMeasure {

    private static final int STARTS = 3;
    private static final int WARM_UP = 3_000;
    private static final int READS = 3_000;
    private static final int IMPORTS = 3;

    @TempDir
    private Path folder;

    @Test
    void on_h2_and_on_postgresql() throws Exception {
        var lines = new ArrayList<String>();
        lines.add(String.format(
                Locale.ROOT,
                "| %s, %d processors, Java %s | median | smallest | largest |",
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version()));
        lines.add("|---|---|---|---|");
        measure("H2 file", lines, () -> new String[0]);
        var number = new int[1];
        measure("PostgreSQL, fsync on", lines, () -> new String[] {
            "--spring.datasource.url=" + PostgresServer.database("measure" + number[0]++),
            "--spring.datasource.username=postgres",
            "--spring.datasource.password=postgres"
        });
        System.out.println("\n" + String.join("\n", lines) + "\n");
    }

    private void measure(String database, List<String> lines, Supplier<String[]> settings) throws Exception {
        var starts = new ArrayList<Double>();
        for (int i = 0; i < STARTS; i++) {
            var begun = System.nanoTime();
            try (var node = Node.start(Files.createTempDirectory(folder, "start"), 256, settings.get())) {
                starts.add(secondsSince(begun));
                assertThat(node.api().get("/api/v1/pac/actions").items()).hasSize(20);
            }
        }
        lines.add(line(database + ": first start with Milan's import, s", starts));

        try (var node = Node.start(Files.createTempDirectory(folder, "serve"), 256, settings.get())) {
            var api = node.api();
            var token = api.token("facilitator");
            var path = "/api/v1/proposals/" + api.drafted(token, "Misurata");
            var then = api.get(path).header("Deliberation-Position");
            lines.add(line(database + ": GET of a proposal, ms", reads(api, path)));
            lines.add(line(
                    database + ": GET of a proposal at a past position, ms",
                    reads(api, path + "?at_position=" + then)));
            lines.add(line(database + ": GET of 20 actions with objectives, ms", reads(api, "/api/v1/pac/actions")));
            lines.add(line(database + ": import of a plan of 1 000 actions, s", imports(api)));
        }
    }

    private static List<Double> reads(Api api, String path) {
        for (int i = 0; i < WARM_UP; i++) api.get(path);
        var times = new ArrayList<Double>();
        for (int i = 0; i < READS; i++) {
            var begun = System.nanoTime();
            assertThat(api.get(path).status()).isEqualTo(200);
            times.add(secondsSince(begun) * 1000);
        }
        return times;
    }

    private static List<Double> imports(Api api) {
        var times = new ArrayList<Double>();
        var token = api.token("monitoring_office");
        for (int area = 60; area < 60 + IMPORTS; area++) {
            var file = planOfAThousandActions(area);
            var begun = System.nanoTime();
            var answer = api.post(token, "/api/v1/pac/import", file);
            assertThat(answer.status()).isEqualTo(200);
            api.get("/api/v1/pac/plan?min_version="
                    + answer.json().path("version").asLong());
            times.add(secondsSince(begun));
        }
        return times;
    }

    private static String planOfAThousandActions(int area) {
        var description =
                "\"title_status\": \"VERIFIED\", \"description\": {\"summary\": \"%s\", \"note\": \"\", \"targets\": [], \"sources\": []}"
                        .formatted("testo ".repeat(50).strip());
        var actions = new ArrayList<String>();
        for (int i = 0; i < 1_000; i++)
            actions.add("{\"code\": \"%d.%d.%d\", \"title\": \"Azione %d\", %s}"
                    .formatted(area, 1 + i / 50, 1 + i % 50, i, description));
        return """
                {"plan": {"title": "Piano", "edition": "Misura", "declared_actions": 1000, "sources": []},
                 "areas": [{"code": "%d", "title": "Area", %s}], "objectives": [], "actions": [%s], "targets": []}""".formatted(area, description, String.join(",", actions));
    }

    private static double secondsSince(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static String line(String what, List<Double> figures) {
        var sorted = new ArrayList<>(figures);
        Collections.sort(sorted);
        return String.format(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.2f |",
                what,
                sorted.get(sorted.size() / 2),
                sorted.getFirst(),
                sorted.getLast());
    }
}
