package org.assembleaclima.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.assembleaclima.audit.Hash;
import org.assembleaclima.sortition.PanelList;
import org.assembleaclima.sortition.PooledVolunteer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    private static final String QUOTAS = "category,feature,min,max\nsex,f,1,1\nsex,m,1,1\n";

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private byte salts;

    /** In the order in which they are asked for: 1, 2, … */
    private PooledVolunteer.Salt salt() {
        return new PooledVolunteer.Salt(Hash.digest(new byte[] {++salts}).bytes());
    }

    private int run(String... arguments) {
        return new Main(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        this::salt)
                .run(arguments);
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content).toString();
    }

    private String told() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_pool_that_is_well() throws IOException {
        var status = run("check", file("c", QUOTAS), file("r", "id,sex\na,f\nb,m\n"), "--size", "2");
        assertThat(told())
                .isEqualToNormalizingNewlines(
                        "2 volunteers of 2 types, 2 quotas, a panel of 2\neverybody can be on some panel\n");
        assertThat(status).isZero();
    }

    @Test
    void errors_of_files_end_with_1() throws IOException {
        var status = run("check", file("c", QUOTAS), file("r", "id,sex\na,x\n"), "--size", "2");
        assertThat(told())
                .isEqualToNormalizingNewlines(
                        "respondents.csv, row 2, sex: error: \"x\" is not among the quotas, which know \"f\", \"m\"\n");
        assertThat(status).isOne();
    }

    @Test
    void somebody_whom_no_panel_can_have_ends_with_1() throws IOException {
        var people = file("r", "id,sex,home\na,f,x\nb,m,x\nc,m,y\n");
        assertThat(run("check", file("c", QUOTAS), people, "--size", "2", "--household", "home"))
                .isOne();
        assertThat(told()).contains("b: no panel can have one with m, unless ");
    }

    @Test
    void relaxing_tells_changes_and_cost() throws IOException {
        var status = run(
                "relax",
                file("c", "category,feature,min,max\nsex,f,2,2\nsex,m,0,2\n"),
                file("r", "id,sex\na,f\nb,m\n"),
                "--size",
                "2");
        assertThat(told()).endsWith("sex:f min 2 -> 1%ncost 2.0000%n".formatted());
        assertThat(status).isOne();
    }

    @Test
    void relaxing_says_when_the_flex_bounds_are_the_cause() throws IOException {
        var status = run(
                "relax",
                file("c", "category,feature,min,max,min_flex,max_flex\nsex,f,2,2,2,2\nsex,m,0,2,0,2\n"),
                file("r", "id,sex\na,f\nb,m\n"),
                "--size",
                "2");
        assertThat(told()).contains("no panel meets the quotas even at their flex bounds");
        assertThat(status).isOne();
    }

    @Test
    void previews_the_least_chance() throws IOException {
        var status = run("maximin", file("c", QUOTAS), file("r", "id,sex\na,f\nb,m\nc,m\n"), "--size", "2");
        assertThat(told())
                .isEqualToNormalizingNewlines(
                        "least chance 0.500000000, no distribution gives everybody more than 0.500000000\n");
        assertThat(status).isZero();
    }

    @Test
    void a_preview_without_any_panel_ends_with_1() throws IOException {
        var quotas = file("c", "category,feature,min,max\nsex,f,2,2\nsex,m,0,0\n");
        assertThat(run("maximin", quotas, file("r", "id,sex\na,f\nb,m\n"), "--size", "2"))
                .isOne();
        assertThat(told()).endsWith("no panel meets all quotas: relax tells the cheapest change%n".formatted());
    }

    @Test
    void makes_a_list_and_writes_what_is_to_be_published() throws IOException {
        var folder = directory.resolve("published");
        var status = run(
                "lottery",
                file("c", "category,feature,min,max\nsex,f,1,1\nsex,\"m<&\",1,1\n"),
                file("r", "id,sex\na,f\nb,m<&\nc,m<&\n"),
                "--size",
                "2",
                "--root",
                "0".repeat(64),
                "--panels",
                "10",
                "--to",
                folder.toString());
        assertThat(status).as(err.toString(StandardCharsets.UTF_8)).isZero();
        var list = PanelList.parse(Files.readString(folder.resolve("list.txt")));
        assertThat(list.size()).isEqualTo(10);
        assertThat(told())
                .isEqualToNormalizingNewlines("list of 10 panels, SHA-256 " + list.hash()
                        + "\nleast chance 0.500000000, everybody within 0.00 panels of theirs\n"
                        + "  in 5 panels: 2\n  in 10 panels: 1\n");
        assertThat(folder.resolve("chances.csv")).hasContent("panels,people\n5,2\n10,1");
        assertThat(folder.resolve("quotas.csv"))
                .hasContent("category,feature,min,max,pool,mean,fewest,most\nsex,f,1,1,1,1.000,1,1\n"
                        + "sex,m<&,1,1,2,1.000,1,1");
        assertThat(Files.readString(folder.resolve("chances.svg")))
                .contains("<title>2 people in 5 panels</title>", "sex:m&lt;&amp;", ">66.7%<");
    }

    @Test
    void never_writes_over_a_list() throws IOException {
        var quotas = file("c", QUOTAS);
        var people = file("r", "id,sex\na,f\nb,m\n");
        file("list.txt", "published");
        assertThat(run(
                        "lottery",
                        quotas,
                        people,
                        "--size",
                        "2",
                        "--root",
                        "0".repeat(64),
                        "--to",
                        directory.toString()))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("list.txt is there already");
        assertThat(directory.resolve("list.txt")).hasContent("published");
    }

    @Test
    void wrong_options_of_a_lottery_end_with_2() throws IOException {
        var quotas = file("c", QUOTAS);
        var people = file("r", "id,sex\na,f\nb,m\n");
        var to = directory.resolve("new").toString();
        assertThat(run("lottery", quotas, people, "--size", "2", "--to", to)).isEqualTo(2);
        assertThat(run("lottery", quotas, people, "--size", "2", "--root", "0", "--to", to))
                .isEqualTo(2);
        assertThat(run("lottery", quotas, people, "--size", "2", "--root", "0".repeat(64)))
                .isEqualTo(2);
        var full = new String[] {
            "lottery", quotas, people, "--size", "2", "--root", "0".repeat(64), "--to", to, "--panels", "10001"
        };
        assertThat(run(full)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains(
                        "--root is missing",
                        "--root wants 64 hex digits",
                        "--to is missing",
                        "--panels wants a whole number from 1 to 10000");
        assertThat(directory.resolve("new")).doesNotExist();
    }

    private static final String SOURCES = """
            [{"use": "numbering", "name": "lotto", "time": "2026-11-10T19:00:00Z", "evidence": {"text": "9.18.26"}},
             {"use": "draw", "name": "lotto", "time": "2026-11-20T19:00:00Z", "evidence": {"text": "1.2.3"}}]
            """;

    private int draw(String list, String sources, String digits) throws IOException {
        return run(
                "draw",
                file("c", QUOTAS),
                file("r", "id,sex\na,f\nb,m\nc,m\n"),
                "--size",
                "2",
                "--root",
                "0".repeat(64),
                "--list",
                file("list.txt", list),
                "--sources",
                file("sources.json", sources),
                "--digits",
                digits,
                "--to",
                directory.resolve("drawn").toString());
    }

    @Test
    void draws_a_panel_and_writes_a_kit_that_both_verifiers_believe() throws IOException {
        assertThat(draw("a|b|c\na|c|b\na|c|\n", SOURCES, "1"))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(told()).contains("number ", "group 1: ", "alternates: ");
        var kit = directory.resolve("drawn").resolve("kit.json");
        var auditor = new ByteArrayOutputStream();
        var stream = new PrintStream(auditor, true, StandardCharsets.UTF_8);
        assertThat(new org.assembleaclima.offline.Main(stream, stream).run("draw", kit.toString()))
                .as(auditor.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(auditor.toString(StandardCharsets.UTF_8))
                .contains(told().lines().findFirst().orElseThrow().replace(" of the list", ""));
        assertThat(draw("a|b|c\na|c|b\na|c|\n", SOURCES, "1")).isEqualTo(2);
    }

    @Test
    void draws_from_no_list_that_is_not_the_pools() throws IOException {
        assertThat(draw("a|b|c\nb|c|a\n", SOURCES, "1")).isOne();
        assertThat(told()).contains("line 2: sex:f has 0 of 1 to 1");
        assertThat(draw("a|b|c", SOURCES, "0")).isOne();
        assertThat(told()).contains("no line feed at the end");
    }

    @Test
    void draws_with_no_sources_in_the_wrong_order() throws IOException {
        assertThat(draw("a|b|c\n", SOURCES.replace("2026-11-20", "2026-11-01"), "0"))
                .isOne();
        assertThat(told()).contains("sources[1].time: earlier than that of the numbering");
        assertThat(directory.resolve("drawn").resolve("kit.json")).doesNotExist();
    }

    @Test
    void draws_with_no_digits_or_sources_that_are_none() throws IOException {
        assertThat(draw("a|b|c\na|c|b\n", SOURCES, "2")).isEqualTo(2);
        assertThat(draw("a|b|c\na|c|b\n", SOURCES, "00")).isEqualTo(2);
        assertThat(draw("a|b|c\n", "[]", "0")).isEqualTo(2);
        assertThat(draw("a|b|c\n", SOURCES.replace("\"text\"", "\"note\""), "0"))
                .isEqualTo(2);
        assertThat(draw("a|b|c\n", "{", "0")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains(
                        "--digits 2 is no number of 2 panels",
                        "--digits 00 is no number",
                        "has 0 sources, not two",
                        "has neither value nor text");
    }

    @Test
    void any_other_task_is_done_by_a_worker() throws IOException {
        assertThat(run("echo", file("c", QUOTAS), file("r", "id,sex\na,f\nb,m\n"), "--size", "2"))
                .isZero();
        assertThat(told()).contains("\"panel_size\" : 2");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("first: 1 panels, bound 0.250000000");
    }

    @Test
    void wrong_arguments_end_with_2() throws IOException {
        var categories = file("c", QUOTAS);
        assertThat(run()).isEqualTo(2);
        assertThat(run("unheard-of", categories, categories, "--size", "2")).isEqualTo(2);
        assertThat(run("check", categories, categories)).isEqualTo(2);
        assertThat(run("check", categories, "--size", "2")).isEqualTo(2);
        assertThat(run("check", categories, categories, "--size", "0")).isEqualTo(2);
        assertThat(run("check", categories, categories, "--size")).isEqualTo(2);
        assertThat(run("check", categories, categories, "--size", "2", "--sise", "2"))
                .isEqualTo(2);
        assertThat(run("check", categories, directory.resolve("missing").toString(), "--size", "2"))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("usage: ", "missing (NoSuchFileException)");
    }

    /** On scarce features a solver alone would need hundreds of panels. */
    @Test
    void a_hundred_thousand_volunteers() throws IOException {
        var seed = Long.getLong("seed", 7);
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var people = new StringBuilder("id,municipio,genere,eta,cittadinanza,istruzione\n");
        for (int i = 0; i < 100_000; i++)
            people.append("v%d,%d,%s,%s,%s,%s\n"
                    .formatted(
                            i,
                            1 + random.nextInt(9),
                            one(random, "F", "M", "altro"),
                            one(random, "16-29", "30-44", "45-59", "60-74", "75+"),
                            one(random, "italiana", "UE", "extra-UE"),
                            one(random, "fino a medie", "diploma", "laurea")));
        var categories = new String(TestPools.bytes("milano_a_90", "categories.csv"), StandardCharsets.UTF_8);
        assertThat(run("check", file("c", categories), file("r", people.toString()), "--size", "90"))
                .isZero();
        assertThat(told()).contains("100000 volunteers of 1215 types").contains("everybody can be on some panel");
    }

    private static String one(Random random, String... values) {
        return values[random.nextInt(values.length)];
    }
}
