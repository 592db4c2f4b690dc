package org.assembleaclima.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.Api.Answer;
import org.assembleaclima.testing.Node;
import org.assembleaclima.testing.PostgresServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Figures, never asserted: {@code mvn verify -Pmeasure}. A plan of 1,000 actions with two milestones each and 1,000
 * indicators with 100,000 values, over HTTP against a process of its own with 256 MB of heap.
 */
@Tag("measure")
class PlanMeasure {

    private static final int AREAS = 5;
    private static final int OBJECTIVES = 20;
    private static final int ACTIONS = 10;
    private static final int VALUES = 100;
    private static final int READS = 500;
    private static final long SEED = 20_221_203L;

    @TempDir
    private Path folder;

    @Test
    void on_h2_and_on_postgresql() throws Exception {
        var lines = new ArrayList<String>();
        lines.add("| " + Figures.machine() + ", seed " + SEED + " | median | p99 | largest |");
        lines.add("|---|---|---|---|");
        measure("H2 file", lines);
        measure(
                "PostgreSQL, fsync on",
                lines,
                "--spring.datasource.url=" + PostgresServer.database("measure_plan"),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres");
        System.out.println("\n" + String.join("\n", lines) + "\n");
    }

    private void measure(String database, List<String> lines, String... settings) throws Exception {
        try (var node = Node.start(Files.createTempDirectory(folder, "plan"), 256, settings)) {
            var api = node.api();
            var begun = Instant.now();
            fill(api);
            lines.add(Figures.milliseconds(database + ": import of 20 000 values, ms", values(api)));
            awaitViews(api);
            var ended = Instant.now();

            overview(api, READS); // to warm up
            lines.add(Figures.milliseconds(database + ": plan overview, ms", overview(api, READS)));
            lines.add(Figures.milliseconds(
                    database + ": plan overview, a change before each, ms", overviewOfChanges(api)));
            lines.add(Figures.milliseconds(
                    database + ": plan overview as_of any moment, ms", overviewsOfThePast(api, begun, ended)));
        }
    }

    private static void fill(Api api) {
        var token = api.token("monitoring_office");
        ok(api.post(token, "/api/v1/pac/import", plan()));
        for (var code : codes()) {
            var action = "/api/v1/pac/actions/" + code;
            ok(api.post(token, action + "/set-milestone", "{\"title\": \"Primo\", \"due_on\": \"2030-06-30\"}"));
            ok(api.post(token, action + "/set-milestone", "{\"title\": \"Secondo\", \"due_on\": \"2030-12-31\"}"));
            ok(api.post(token, "/api/v1/pac/indicators", """
                    {"indicator_id": "%s", "title": "Indicatore", "unit": "t", "better": "DOWN", "action_code": "%s",
                     "method": "", "sources": []}""".formatted(indicator(code), code)));
        }
    }

    private static List<Double> values(Api api) {
        var token = api.token("monitoring_office");
        var rows = new ArrayList<String>();
        for (var code : codes())
            for (int i = 0; i < VALUES; i++)
                rows.add("%s,%d-%02d,%d.5,t,misura".formatted(indicator(code), 2010 + i / 12, i % 12 + 1, 1_000 - i));
        var times = new ArrayList<Double>();
        for (int i = 0; i < rows.size(); i += 20_000) {
            var file = "indicator,period,value,unit,source\r\n" + String.join("\r\n", rows.subList(i, i + 20_000));
            times.add(timed(() -> api.send(api.request("/api/v1/pac/indicator-values/import")
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "text/csv")
                    .POST(BodyPublishers.ofString(file + "\r\n"))
                    .build())));
        }
        return times;
    }

    /** The views have everything once they have the last value. */
    private static void awaitViews(Api api) {
        var last = indicator(codes().getLast());
        var version = 1 + VALUES;
        for (int i = 0; i < 200; i++)
            if (api.get("/api/v1/pac/indicators/" + last + "?min_version=" + version)
                            .status()
                    == 200) return;
        throw new IllegalStateException("the views do not get there");
    }

    private static List<Double> overview(Api api, int reads) {
        var times = new ArrayList<Double>();
        for (int i = 0; i < reads; i++) times.add(timed(() -> api.get("/api/v1/dashboard/plan")));
        return times;
    }

    private static List<Double> overviewOfChanges(Api api) {
        var token = api.token("monitoring_office");
        var times = new ArrayList<Double>();
        for (int i = 0; i < 100; i++) {
            ok(api.post(
                    token,
                    "/api/v1/pac/actions/1.1.1/set-milestone",
                    "{\"title\": \"Altro %d\", \"due_on\": \"2031-01-01\"}".formatted(i)));
            times.add(timed(() -> api.get("/api/v1/dashboard/plan")));
        }
        return times;
    }

    private static List<Double> overviewsOfThePast(Api api, Instant begun, Instant ended) {
        var random = new Random(SEED);
        var times = new ArrayList<Double>();
        for (int i = 0; i < READS; i++) {
            var moment = begun.plusMillis(random.nextLong(ended.toEpochMilli() - begun.toEpochMilli()));
            times.add(timed(() -> api.get("/api/v1/dashboard/plan?as_of=" + moment)));
        }
        return times;
    }

    private static String plan() {
        return """
                {"plan": {"title": "Misura", "edition": "1", "declared_actions": 1000, "sources": []},
                 "areas": [%s], "objectives": [], "actions": [%s], "targets": []}""".formatted(
                        IntStream.rangeClosed(1, AREAS)
                                .mapToObj(area -> line(Integer.toString(area)))
                                .collect(Collectors.joining(",")),
                        codes().stream().map(PlanMeasure::line).collect(Collectors.joining(",")));
    }

    private static String line(String code) {
        return """
                {"code": "%s", "title": "Voce %s", "title_status": "VERIFIED",
                 "description": {"summary": "", "note": "", "targets": [], "sources": []}}""".formatted(code, code);
    }

    private static List<String> codes() {
        var codes = new ArrayList<String>();
        for (int area = 1; area <= AREAS; area++)
            for (int objective = 1; objective <= OBJECTIVES; objective++)
                for (int action = 1; action <= ACTIONS; action++) codes.add(area + "." + objective + "." + action);
        return codes;
    }

    private static String indicator(String code) {
        return "i-" + code.replace('.', '-');
    }

    private interface Call {
        Answer send();
    }

    private static double timed(Call call) {
        var begun = System.nanoTime();
        var answer = call.send();
        var time = (System.nanoTime() - begun) / 1e6;
        ok(answer);
        return time;
    }

    private static void ok(Answer answer) {
        assertThat(answer.status()).as(answer.raw().body()).isIn(200, 201);
    }
}
