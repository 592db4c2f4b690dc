package org.assembleaclima.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assembleaclima.offline.Main;
import org.assembleaclima.sortition.Beacon;
import org.assembleaclima.sortition.Features;
import org.assembleaclima.sortition.Kit;
import org.assembleaclima.sortition.PanelList;
import org.assembleaclima.sortition.PublicStream;
import org.assembleaclima.sortition.Replacement;
import org.assembleaclima.sortition.VolunteerId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The kit, and what the verifier in Python says of it: run as a stranger would run it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerifierTest {

    private static final Path VERIFIER = Path.of("src/main/resources/verify/verify_draw.py");
    private static final JsonMapper JSON = new JsonMapper();

    private final KitFixtures draw = new KitFixtures();

    private Path folder = Path.of("");

    private record Verdict(int exit, String says) {}

    @BeforeAll
    void writes_the_files(@TempDir Path empty) throws IOException {
        folder = empty;
        Files.write(folder.resolve("kit.json"), KitFile.json(draw.kit()));
        Files.writeString(folder.resolve("categories.csv"), draw.categories());
        Files.writeString(folder.resolve("respondents.csv"), draw.respondents());
        Files.writeString(folder.resolve("salts.csv"), draw.salts());
    }

    /** By both verifiers where it is the kit alone: they have to agree. */
    private Verdict verify(String kit, String... options) {
        var verdict = byPython(kit, options);
        if (options.length > 0) return verdict;
        var other = byJava(kit);
        assertThat(other.exit()).as(verdict.says() + other.says()).isEqualTo(verdict.exit());
        if (verdict.exit() == 1) {
            var where =
                    verdict.says().substring("WRONG ".length(), verdict.says().indexOf(": "));
            assertThat(other.says()).containsAnyOf(where.replaceFirst("^kit\\.", ""), "out of range");
        }
        return verdict;
    }

    private Verdict byJava(String kit, String... options) {
        var says = new ByteArrayOutputStream();
        var stream = new PrintStream(says, true, StandardCharsets.UTF_8);
        var arguments = Stream.concat(Stream.of("draw", folder.resolve(kit).toString()), Arrays.stream(options));
        var exit = new Main(stream, stream).run(arguments.toArray(String[]::new));
        return new Verdict(exit, says.toString(StandardCharsets.UTF_8));
    }

    private Verdict byPython(String kit, String... options) {
        return python(Stream.concat(Stream.of(VERIFIER.toAbsolutePath().toString(), kit), Arrays.stream(options))
                .toArray(String[]::new));
    }

    private Verdict python(String... arguments) {
        try {
            var process = new ProcessBuilder(Stream.concat(Stream.of("python3", "-B"), Arrays.stream(arguments))
                            .toList())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            var says = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Verdict(process.waitFor(), says);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Verdict verifyWithRows(String kit) {
        return verify(kit, "--rows", "respondents.csv", "--categories", "categories.csv", "--salts", "salts.csv");
    }

    private String tampered(Consumer<ObjectNode> change) throws IOException {
        var kit = (ObjectNode) JSON.readTree(KitFile.json(draw.kit()));
        change.accept(kit);
        return written(JSON.writeValueAsBytes(kit));
    }

    private String written(byte[] kit) throws IOException {
        Files.write(folder.resolve("tampered.json"), kit);
        return "tampered.json";
    }

    private static ArrayNode lines(ObjectNode kit) {
        return (ArrayNode) kit.get("list");
    }

    @Test
    void finds_nothing_wrong_with_a_good_kit() {
        assertThat(verify("kit.json"))
                .isEqualTo(new Verdict(0, verify("kit.json").says()))
                .extracting(Verdict::says)
                .asString()
                .contains(
                        "list: 100 panels of 8",
                        "counts: smallest ",
                        "drawn: number " + draw.kit().index())
                .endsWith("All of it is as it should be.\n");
    }

    @Test
    void finds_nothing_wrong_with_the_rows_either() {
        var verdict = verifyWithRows("kit.json");
        assertThat(verdict.exit()).as(verdict.says()).isZero();
        assertThat(verdict.says()).contains("every panel meets all quotas", "root: " + draw.commitment.root());
    }

    @Test
    void counts_as_java_counts() {
        var counts = Chances.of(draw.pool, draw.list).peopleByCount();
        assertThat(verify("kit.json").says())
                .contains(counts.entrySet().stream()
                        .map(entry -> (entry.getKey() == 0 ? "  in none: " : "  in " + entry.getKey() + " panels: ")
                                + entry.getValue() + "\n")
                        .toList());
    }

    @Test
    void both_tell_the_same_counts_and_panel() {
        var told = byJava("kit.json").says().lines().toList();
        assertThat(verify("kit.json").says().lines()).isSubsetOf(told);
    }

    @Test
    void the_auditors_tool_compares_the_hash_that_was_published() {
        assertThat(byJava("kit.json", "--published-list-hash", draw.list.hash().hex())
                        .exit())
                .isZero();
        var other = byJava("kit.json", "--published-list-hash", "0".repeat(64));
        assertThat(other.exit()).isOne();
        assertThat(other.says()).startsWith("DIFFERS: list_hash: is " + draw.list.hash() + ", but 0000");
        assertThat(byJava("kit.json", "--published-list-hash", "0").exit()).isEqualTo(2);
    }

    @Test
    void finds_what_is_no_value_of_its_field() throws IOException {
        assertFound("float", "kit.index: not of type int", kit -> kit.put("index", 7.0));
        assertFound("huge", "index: is 99999999999", kit -> kit.put("index", 99_999_999_999L));
        assertFound("number", "kit.software: not of type str", kit -> kit.put("software", 1));
        assertFound("truth", "kit.urn_digits: not of the form", kit -> kit.put("urn_digits", true));
        assertFound("null", "kit.list[3]: not of type str", kit -> lines(kit).setNull(3));
        assertFound("evidence", "sources[0].evidence.text: not a text", kit -> ((ObjectNode)
                        source(kit, 0).get("evidence"))
                .put("text", 1));
        assertFound("half a character", "kit.software: no text", kit -> kit.put("software", "\ud800"));
    }

    @Test
    void finds_times_that_there_are_not() throws IOException {
        for (var time : List.of("2026-02-30T00:00:00Z", "2026-01-01T00:00:60Z", "0000-01-01T00:00:00Z"))
            assertFound(
                    time, "sources[0].time: no such time", kit -> source(kit, 0).put("time", time));
        for (var time : List.of("2026-01-01", "2026-01-01T00:00:00+00:00", "\u0662026-01-01T00:00:00Z"))
            assertFound(
                    time, "sources[0].time: not ISO 8601", kit -> source(kit, 0).put("time", time));
        assertFound("genesis", "sources[1].evidence.round: is ", kit -> {
            source(kit, 0).put("time", "2019-01-01T00:00:00Z");
            source(kit, 1).put("time", "2020-01-01T00:00:00Z");
        });
    }

    @Test
    void finds_a_group_of_nobody_and_no_list() throws IOException {
        assertFound(
                "nobody", "list line 1: a group of nobody", kit -> lines(kit).set(0, "|v01|"));
        assertFound("none", "list: no panel", kit -> kit.putArray("list"));
    }

    @Test
    void cannot_read_another_format_or_a_field_twice() throws IOException {
        var text = new String(KitFile.json(draw.kit()), StandardCharsets.UTF_8);
        for (var changed : List.of(
                text.replace("\"format\" : 1", "\"format\" : 2"),
                text.replace("\"format\" : 1", "\"format\" : 1, \"format\" : 1"),
                text + "{}",
                text.replace("\"format\" : 1", "\"format\" : NaN"))) {
            assertThat(changed).isNotEqualTo(text);
            assertThat(verify(written(changed.getBytes(StandardCharsets.UTF_8))).exit())
                    .isEqualTo(2);
        }
        assertThat(verify(written(text.getBytes(StandardCharsets.UTF_16))).exit())
                .isEqualTo(2);
    }

    @Test
    void values_are_compared_as_java_compares_them() {
        var texts = List.of(
                "Citt\u00e0",
                "Citta\u0300 ",
                "\u00a0X\u00a0",
                "\u2007x",
                "\u3000x",
                "\u0130",
                "\u03a3\u03a3",
                "\u1e9e");
        var verdict = python(
                "-c",
                """
                import sys
                sys.path.insert(0, sys.argv[1])
                from verify_draw import plain
                for text in sys.argv[2:]:
                    print(ascii(plain(text)))
                """,
                Stream.concat(Stream.of(VERIFIER.toAbsolutePath().getParent().toString()), texts.stream()));
        assertThat(verdict.says().lines())
                .containsExactlyElementsOf(texts.stream()
                        .map(text -> python(
                                        "-c", "import sys; print(ascii(sys.argv[1]))", Stream.of(Features.normal(text)))
                                .says()
                                .strip())
                        .toList());
    }

    private Verdict python(String option, String code, Stream<String> arguments) {
        return python(Stream.concat(Stream.of(option, code), arguments).toArray(String[]::new));
    }

    @Test
    void finds_one_id_changed_for_another() throws IOException {
        assertFound("list", "list_hash: is ", kit -> {
            var line = lines(kit).get(6).asString();
            var somebody = draw.list.panels().get(6);
            var alternates = somebody.alternates();
            lines(kit).set(6, line.replace(alternates.getFirst() + ",", "v99,"));
        });
    }

    @Test
    void finds_somebody_twice_on_a_line() throws IOException {
        var panel = draw.list.panels().get(6);
        assertFound("line", "list line 7: " + panel.groupA().getFirst() + " stands twice", kit -> lines(kit)
                .set(
                        6,
                        lines(kit)
                                .get(6)
                                .asString()
                                .replace(
                                        "|" + panel.groupB().getFirst(),
                                        "|" + panel.groupA().getFirst())));
    }

    @Test
    void finds_the_list_in_another_order() throws IOException {
        assertFound("order", "list_hash: is ", kit -> {
            var moved = lines(kit).remove(3);
            lines(kit).insert(50, moved);
        });
    }

    @Test
    void finds_one_digit_of_the_urns_changed() throws IOException {
        assertFound("digit", "index: is " + draw.kit().index() + ", but", kit -> kit.put("urn_digits", "43"));
    }

    @Test
    void finds_a_digit_missing() throws IOException {
        assertFound("digits", "urn_digits: 1 digits for 100 panels", kit -> kit.put("urn_digits", "4"));
    }

    @Test
    void finds_another_index() throws IOException {
        assertFound("index", "index: is 101, but", kit -> kit.put("index", 101));
    }

    @Test
    void finds_the_coin_turned() throws IOException {
        assertFound(
                "coin",
                "group_coin: is ",
                kit -> kit.put("group_coin", 1 - kit.get("group_coin").asInt()));
    }

    @Test
    void finds_the_groups_exchanged() throws IOException {
        assertFound("groups", "panel.group_1: is not what stands on line", kit -> {
            var panel = (ObjectNode) kit.get("panel");
            var first = panel.get("group_1");
            panel.set("group_1", panel.get("group_2"));
            panel.set("group_2", first);
        });
    }

    @Test
    void finds_alternates_in_another_order() throws IOException {
        assertFound("alternates", "panel.alternates: is not what stands on line", kit -> {
            var alternates = (ArrayNode) kit.get("panel").get("alternates");
            alternates.add(alternates.remove(0));
        });
    }

    @Test
    void finds_another_line() throws IOException {
        assertFound("drawn", "panel.line: is 999, but", kit -> ((ObjectNode) kit.get("panel")).put("line", 999));
    }

    @Test
    void finds_a_value_that_the_signature_does_not_give() throws IOException {
        assertFound("value", "sources[1].value: is ", kit -> source(kit, 1).put("value", "00".repeat(32)));
    }

    @Test
    void finds_a_round_of_another_time() throws IOException {
        assertFound("time", "sources[1].evidence.round: is 34000000, but round 34000001", kit -> source(kit, 1)
                .put("time", Beacon.QUICKNET.due(34_000_001).toString()));
    }

    @Test
    void finds_a_value_that_the_text_does_not_give() throws IOException {
        assertFound("text", "sources[0].value: is not the text", kit -> source(kit, 0)
                .put("value", "00"));
    }

    @Test
    void finds_a_draw_before_the_numbering() throws IOException {
        assertFound("before", "sources[1].time: earlier", kit -> source(kit, 0).put("time", "2099-01-01T00:00:00Z"));
    }

    private static ObjectNode source(ObjectNode kit, int place) {
        return (ObjectNode) kit.get("sources").get(place);
    }

    @Test
    void finds_a_quota_changed() throws IOException {
        assertFound("quota", "quotas_hash: is ", kit -> ((ObjectNode)
                        kit.get("quotas").get(0))
                .put("max", 6));
    }

    @Test
    void finds_fewer_volunteers_than_the_list_names() throws IOException {
        assertFound("volunteers", "volunteers: are 9, but the list names 24", kit -> kit.put("volunteers", 9));
    }

    @Test
    void finds_a_field_missing_unknown_or_of_another_type() throws IOException {
        assertFound("missing", "kit.root: missing", kit -> kit.remove("root"));
        assertFound("unknown", "kit.note: unknown", kit -> kit.put("note", ""));
        assertFound("type", "kit.index: not of type int", kit -> kit.put("index", "7"));
        assertFound("hash", "kit.root: not of the form", kit -> kit.put("root", "00"));
    }

    private void assertFound(String what, String where, Consumer<ObjectNode> change) throws IOException {
        var verdict = verify(tampered(change));
        assertThat(verdict.says()).as(what).startsWith("WRONG " + where);
        assertThat(verdict.exit()).as(what).isOne();
    }

    @Test
    void finds_another_root_with_the_salts_alone() throws IOException {
        var kit = tampered(changed -> changed.put("root", "00".repeat(32)));
        assertThat(verify(kit).exit()).isZero();
        assertThat(verifyWithRows(kit)).satisfies(verdict -> {
            assertThat(verdict.exit()).isOne();
            assertThat(verdict.says()).contains("WRONG root: is 0000");
        });
    }

    @Test
    void finds_one_row_or_one_salt_changed() throws IOException {
        Files.writeString(folder.resolve("other-rows.csv"), draw.respondents().replace("v03,", "v03x,"));
        Files.writeString(folder.resolve("other-salts.csv"), draw.salts().replaceFirst("(v05,.{63}).", "$1z"));
        Files.writeString(
                folder.resolve("swapped-salts.csv"),
                draw.salts().replace("v05,", "v0x,").replace("v06,", "v05,").replace("v0x,", "v06,"));
        assertThat(verify("kit.json", "--rows", "other-rows.csv", "--categories", "categories.csv")
                        .says())
                .contains("v03 is not in the rows");
        assertThat(verifyWithSalts("other-salts.csv")).contains("WRONG other-salts.csv line 7: the salt is not 64");
        assertThat(verifyWithSalts("swapped-salts.csv")).contains("WRONG root: is " + draw.commitment.root());
    }

    private String verifyWithSalts(String salts) {
        return verify("kit.json", "--rows", "respondents.csv", "--categories", "categories.csv", "--salts", salts)
                .says();
    }

    /** A list that was published so: only the rows can tell. */
    @Test
    void finds_a_panel_that_breaks_a_quota() throws IOException {
        var lines = new ArrayList<>(draw.list.lines());
        var women = ids("v00", "v02", "v06", "v08", "v12", "v14", "v18", "v20");
        lines.set(41, joined(women.subList(0, 4)) + "|" + joined(women.subList(4, 8)) + "|");
        var kit = written(KitFile.json(draw.kit(PanelList.ofLines(lines), List.of())));
        assertThat(verify(kit).exit()).isZero();
        assertThat(verifyWithRows(kit)).satisfies(verdict -> {
            assertThat(verdict.exit()).isOne();
            assertThat(verdict.says()).contains("WRONG list line 42: gender:f has 8 of 3 to 5");
        });
    }

    @Test
    void finds_housemates_on_one_line() throws IOException {
        var lines = new ArrayList<>(draw.list.lines());
        var panel = draw.list.panels().stream()
                .filter(some -> some.members().contains(VolunteerId.of("v08")))
                .findFirst()
                .orElseThrow();
        var line = draw.list.panels().indexOf(panel);
        lines.set(line, joined(panel.groupA()) + "|" + joined(panel.groupB()) + "|v09");
        var kit = written(KitFile.json(draw.kit(PanelList.ofLines(lines), List.of())));
        assertThat(verifyWithRows(kit).says())
                .contains("WRONG list line " + (line + 1) + ": household h8 stands there 2 times");
    }

    private static List<VolunteerId> ids(String... texts) {
        return Arrays.stream(texts).map(VolunteerId::of).toList();
    }

    private static String joined(List<VolunteerId> ids) {
        return String.join(",", ids.stream().map(VolunteerId::value).toList());
    }

    @Test
    void follows_replacements_and_finds_one_out_of_turn() throws IOException {
        var drawn = draw.kit().panel();
        var leaves = drawn.group1().getFirst();
        var seated = Stream.concat(drawn.group1().stream().skip(1), drawn.group2().stream())
                .map(VolunteerId::of)
                .toList();
        var unused = drawn.alternates().stream().skip(1).map(VolunteerId::of).toList();
        var tally = new Tally(draw.pool);
        var next = Replacement.of(seated, unused, ids -> tally.deviation(draw.places(ids)))
                .orElseThrow();
        var declined = List.of(drawn.alternates().getFirst());
        var right = new Kit.Replaced(List.of(leaves), declined, next.entering().value(), next.deviation());
        var good = verifyWithRows(written(KitFile.json(draw.kit(draw.list, List.of(right)))));
        assertThat(good.exit()).as(good.says()).isZero();

        var other = unused.stream().filter(id -> !id.equals(next.entering())).toList();
        var wrong = new Kit.Replaced(
                List.of(leaves), declined, Collections.max(other).value(), next.deviation());
        assertThat(verifyWithRows(written(KitFile.json(draw.kit(draw.list, List.of(wrong)))))
                        .says())
                .contains("WRONG replacements[0].entered: is ", "but it was the turn of " + next.entering());
        var twice = new Kit.Replaced(List.of(), List.of(), other.getFirst().value(), 0);
        assertThat(verify(written(KitFile.json(draw.kit(draw.list, List.of(right, twice)))))
                        .says())
                .startsWith("WRONG replacements[1].entered: no seat is vacant");
        var gone = new Kit.Replaced(List.of("v99"), List.of(), other.getFirst().value(), 0);
        assertThat(verify(written(KitFile.json(draw.kit(draw.list, List.of(gone)))))
                        .says())
                .startsWith("WRONG replacements[0].left: v99 has no seat");
    }

    @Test
    void says_that_a_file_cannot_be_read() throws IOException {
        assertThat(verify("nowhere.json").exit()).isEqualTo(2);
        assertThat(verify(written("{\"root\":".getBytes(StandardCharsets.UTF_8))))
                .satisfies(verdict -> {
                    assertThat(verdict.exit()).isEqualTo(2);
                    assertThat(verdict.says()).startsWith("UNREADABLE kit tampered.json");
                });
        assertThat(verify("kit.json", "--rows", "respondents.csv").exit()).isEqualTo(2);
    }

    @Test
    void its_stream_is_the_same() {
        var seed = new byte[] {7, 8, 9};
        var stream = new PublicStream(seed, "label");
        var numbers = Stream.generate(() -> stream.below(1_000_003)).limit(20).toList();
        var order = new PublicStream(seed, "order").shuffled(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
        var verdict = python("-c", """
                import sys
                sys.path.insert(0, sys.argv[1])
                from verify_draw import PublicStream, sha256
                stream = PublicStream(bytes([7, 8, 9]), "label")
                print([stream.below(1000003) for _ in range(20)])
                print(PublicStream(bytes([7, 8, 9]), "order").shuffled(range(11)))
                vectors = PublicStream(sha256(b"test seed 1"), "panel")
                print([vectors.next() for _ in range(3)])
                """, VERIFIER.toAbsolutePath().getParent().toString());
        assertThat(verdict.says())
                .isEqualTo(numbers + "\n" + order
                        + "\n[13511029862374075703, 1457731618844678639, 14109472199283303966]\n");
    }
}
