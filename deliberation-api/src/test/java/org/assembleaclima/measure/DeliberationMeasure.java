package org.assembleaclima.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.Api.Answer;
import org.assembleaclima.testing.Debate;
import org.assembleaclima.testing.Node;
import org.assembleaclima.testing.PostgresServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Figures, never asserted: {@code mvn verify -Pmeasure}. One proposal with 200 versions of its text and 300 amendments,
 * and a roll of 5,000 members, over HTTP against a process of its own with 256 MB of heap.
 */
@Tag("measure")
class DeliberationMeasure {

    private static final int VERSIONS = 200;
    private static final int AMENDMENTS = 300;
    private static final int BLOCKS = 60;
    private static final int MEMBERS = 5_000;
    private static final int READS = 200;

    @TempDir
    private Path folder;

    @Test
    void on_h2_and_on_postgresql() throws Exception {
        var lines = new ArrayList<String>();
        lines.add("| " + Figures.machine() + " | median | p99 | largest |");
        lines.add("|---|---|---|---|");
        measure("H2 file", lines);
        measure(
                "PostgreSQL, fsync on",
                lines,
                "--spring.datasource.url=" + PostgresServer.database("measure_deliberation"),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres");
        System.out.println("\n" + String.join("\n", lines) + "\n");
    }

    private void measure(String database, List<String> lines, String... settings) throws Exception {
        try (var node = Node.start(Files.createTempDirectory(folder, "debate"), 256, settings)) {
            amendments(database, new ArrayList<>(), node.api()); // to warm up
            amendments(database, lines, node.api());
            roll(database, lines, node.api());
        }
    }

    private static void amendments(String database, List<String> lines, Api api) {
        var debate = Debate.begin(api, "misura", 1);
        var member = debate.member(1);
        var facilitator = api.token("facilitator");
        var chair = api.token("chair");
        var path = debate.as("facilitator", "/api/v1/proposals", """
                {"cycle_id": "%s", "working_group_id": "%s", "pac_actions": [], "text": %s}""".formatted(
                                debate.assembly().cycle(), debate.group(), text(0)))
                .header("Location");
        var revise = new ArrayList<Double>();
        for (int i = 1; i < VERSIONS; i++) {
            var body = "{\"pac_actions\": [], \"text\": " + text(i) + "}";
            var version = i;
            revise.add(timed(() -> api.post(facilitator, path + "/revise", body, "If-Match", "\"" + version + "\"")));
        }
        lines.add(Figures.milliseconds(database + ": revise, up to " + VERSIONS + " versions, ms", revise));
        debate.as("facilitator", path + "/table", "", "If-Match", "\"" + VERSIONS + "\"");
        debate.as("chair", path + "/open-amending", "{}");

        var submit = new ArrayList<Double>();
        var admit = new ArrayList<Double>();
        for (int i = 0; i < AMENDMENTS; i++) {
            var body = """
                    {"language": "it", "text_version": %d, "reasons": "", "operations": [%s]}""".formatted(VERSIONS, operation(i));
            var made = new Answer[1];
            submit.add(timed(() -> made[0] = api.post(member, path + "/amendments", body)));
            var admitting = made[0].header("Location") + "/admit";
            admit.add(timed(() -> api.post(chair, admitting, "")));
        }
        lines.add(Figures.milliseconds(database + ": submit, up to " + AMENDMENTS + " amendments, ms", submit));
        lines.add(Figures.milliseconds(database + ": admit, up to " + AMENDMENTS + " amendments, ms", admit));
        api.get(path + "/amendments?limit=1");
        var table = new ArrayList<Double>();
        for (int i = 0; i < READS; i++) table.add(timed(() -> api.get(path + "/amendment-table")));
        lines.add(Figures.milliseconds(database + ": GET amendment table (order, conflicts, lapses), ms", table));
        lines.add(Figures.milliseconds(
                database + ": close the window (order computed), ms",
                List.of(timed(() -> api.post(chair, path + "/close-amending", "")))));
        lines.add(Figures.milliseconds(
                database + ": adopt (rebase of " + AMENDMENTS + ", new text), ms", adoptions(debate, path)));
    }

    /** As friendly ones, one by one, those that nothing conflicts with. */
    private static List<Double> adoptions(Debate debate, String path) {
        var token = debate.api().token("facilitator");
        var times = new ArrayList<Double>();
        for (var line : debate.api().get(path + "/amendment-table").json().path("lines")) {
            var accept = path + "/amendments/" + line.path("amendments").path(0).asString() + "/accept-as-friendly";
            var answer = new Answer[1];
            var time = timedAnyway(() -> answer[0] = debate.api().post(token, accept, ""));
            if (answer[0].status() == 200) times.add(time);
            else assertThat(answer[0].code()).isEqualTo("AMENDMENT_CONFLICTS");
        }
        return times;
    }

    private static String text(int version) {
        return IntStream.range(0, BLOCKS)
                .mapToObj(i -> """
                        {%s"kind": "PARAGRAPH", "text": "Paragrafo %d, stesura %d: %s."}""".formatted(
                                version == 0 ? "" : "\"id\": \"b" + (i + 1) + "\", ",
                                i,
                                i == version % BLOCKS ? version : 0,
                                words(i)))
                .collect(Collectors.joining(", ", "{\"language\": \"it\", \"title\": \"Misura\", \"blocks\": [", "]}"));
    }

    private static String words(int block) {
        return IntStream.range(0, 30).mapToObj(i -> "parola" + block + "x" + i).collect(Collectors.joining(" "));
    }

    /** Five on each block: most change different words, some the same. */
    private static String operation(int number) {
        var block = number % BLOCKS;
        var word = number / BLOCKS * 3;
        return number % 7 == 0
                ? "{\"op\": \"INSERT_AFTER\", \"after\": \"b%d\", \"kind\": \"PARAGRAPH\", \"text\": \"Aggiunta %d\"}"
                        .formatted(block + 1, number)
                : "{\"op\": \"REPLACE_SPAN\", \"block\": \"b%d\", \"quoted\": \"parola%dx%d \", \"text\": \"altra%d \"}"
                        .formatted(block + 1, block, number % 11 == 0 ? 0 : word, number);
    }

    private static void roll(String database, List<String> lines, Api api) {
        var debate = Debate.begin(api, "grande", MEMBERS);
        var times = new ArrayList<Double>();
        for (int i = 0; i < 5; i++) {
            var ballot = debate.configured(debate.consolidated(), "HAND_COUNT");
            var chair = api.token("chair");
            times.add(timed(() -> api.post(chair, ballot + "/open", "{}")));
            debate.as("chair", ballot + "/close", "");
        }
        lines.add(Figures.milliseconds(database + ": open a ballot with a roll of 5 000, ms", times));
    }

    private interface Call {
        Answer send();
    }

    private static double timed(Call call) {
        var begun = System.nanoTime();
        var answer = call.send();
        var time = (System.nanoTime() - begun) / 1e6;
        assertThat(answer.status()).as(answer.raw().body()).isIn(200, 201);
        return time;
    }

    private static double timedAnyway(Call call) {
        var begun = System.nanoTime();
        var unused = call.send();
        return (System.nanoTime() - begun) / 1e6;
    }
}
