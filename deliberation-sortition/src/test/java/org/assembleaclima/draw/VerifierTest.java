package org.assembleaclima.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.assembleaclima.draw.Verifiers.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What both verifiers say of a good kit, and of files that are none: run as a stranger would run them. */
class VerifierTest {

    private static final KitFixtures DRAW = Verifiers.DRAW;

    @TempDir
    private Path folder;

    private Verifiers both;

    @BeforeEach
    void writes_the_files() throws IOException {
        both = new Verifiers(folder);
    }

    @Test
    void finds_nothing_wrong_with_a_good_kit() {
        assertThat(both.verify("kit.json"))
                .isEqualTo(new Verdict(0, both.verify("kit.json").says()))
                .extracting(Verdict::says)
                .asString()
                .contains(
                        "list: 100 panels of 8",
                        "counts: smallest ",
                        "drawn: number " + DRAW.kit().index())
                .endsWith("All of it is as it should be.\n");
    }

    @Test
    void finds_nothing_wrong_with_the_rows_either() {
        var verdict = both.verifyWithRows("kit.json");
        assertThat(verdict.exit()).as(verdict.says()).isZero();
        assertThat(verdict.says()).contains("every panel meets all quotas", "root: " + DRAW.commitment.root());
    }

    @Test
    void counts_as_java_counts() {
        var counts = Chances.of(DRAW.pool, DRAW.list).peopleByCount();
        assertThat(both.verify("kit.json").says())
                .contains(counts.entrySet().stream()
                        .map(entry -> (entry.getKey() == 0 ? "  in none: " : "  in " + entry.getKey() + " panels: ")
                                + entry.getValue() + "\n")
                        .toList());
    }

    @Test
    void both_tell_the_same_counts_and_panel() {
        var told = both.byJava("kit.json").says().lines().toList();
        assertThat(both.verify("kit.json").says().lines()).isSubsetOf(told);
    }

    @Test
    void the_auditors_tool_compares_the_hash_that_was_published() {
        assertThat(both.byJava(
                                "kit.json",
                                "--published-list-hash",
                                DRAW.list.hash().hex())
                        .exit())
                .isZero();
        var other = both.byJava("kit.json", "--published-list-hash", "0".repeat(64));
        assertThat(other.exit()).isOne();
        assertThat(other.says()).startsWith("DIFFERS: list_hash: is " + DRAW.list.hash() + ", but 0000");
        assertThat(both.byJava("kit.json", "--published-list-hash", "0").exit()).isEqualTo(2);
    }

    @Test
    void says_that_a_file_cannot_be_read() throws IOException {
        assertThat(both.verify("nowhere.json").exit()).isEqualTo(2);
        assertThat(both.verify(both.written("{\"root\":".getBytes(StandardCharsets.UTF_8))))
                .satisfies(verdict -> {
                    assertThat(verdict.exit()).isEqualTo(2);
                    assertThat(verdict.says()).startsWith("UNREADABLE kit tampered.json");
                });
        assertThat(both.verify("kit.json", "--rows", "respondents.csv").exit()).isEqualTo(2);
    }

    @Test
    void cannot_read_another_format_or_a_field_twice() throws IOException {
        var text = new String(KitFile.json(DRAW.kit()), StandardCharsets.UTF_8);
        for (var changed : List.of(
                text.replace("\"format\" : 1", "\"format\" : 2"),
                text.replace("\"format\" : 1", "\"format\" : 1, \"format\" : 1"),
                text + "{}",
                text.replace("\"format\" : 1", "\"format\" : NaN"))) {
            assertThat(changed).isNotEqualTo(text);
            assertThat(both.verify(both.written(changed.getBytes(StandardCharsets.UTF_8)))
                            .exit())
                    .isEqualTo(2);
        }
        assertThat(both.verify(both.written(text.getBytes(StandardCharsets.UTF_16)))
                        .exit())
                .isEqualTo(2);
    }
}
