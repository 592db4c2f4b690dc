package org.assembleaclima.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.assembleaclima.sortition.Kit;
import org.assembleaclima.sortition.PanelList;
import org.assembleaclima.sortition.Replacement;
import org.assembleaclima.sortition.VolunteerId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the rows and the salts show, to whoever may see them: the verifier in Python alone asks for them. */
class TamperedRowsTest {

    private static final KitFixtures DRAW = Verifiers.DRAW;

    @TempDir
    private Path folder;

    private Verifiers both;

    @BeforeEach
    void writes_the_files() throws IOException {
        both = new Verifiers(folder);
    }

    @Test
    void finds_another_root_with_the_salts_alone() throws IOException {
        var kit = both.tampered(changed -> changed.put("root", "00".repeat(32)));
        assertThat(both.verify(kit).exit()).isZero();
        assertThat(both.verifyWithRows(kit)).satisfies(verdict -> {
            assertThat(verdict.exit()).isOne();
            assertThat(verdict.says()).contains("WRONG root: is 0000");
        });
    }

    @Test
    void finds_one_row_or_one_salt_changed() throws IOException {
        Files.writeString(both.file("other-rows.csv"), DRAW.respondents().replace("v03,", "v03x,"));
        Files.writeString(both.file("other-salts.csv"), DRAW.salts().replaceFirst("(v05,.{63}).", "$1z"));
        Files.writeString(
                both.file("swapped-salts.csv"),
                DRAW.salts().replace("v05,", "v0x,").replace("v06,", "v05,").replace("v0x,", "v06,"));
        assertThat(both.verify("kit.json", "--rows", "other-rows.csv", "--categories", "categories.csv")
                        .says())
                .contains("v03 is not in the rows");
        assertThat(verifyWithSalts("other-salts.csv")).contains("WRONG other-salts.csv line 7: the salt is not 64");
        assertThat(verifyWithSalts("swapped-salts.csv")).contains("WRONG root: is " + DRAW.commitment.root());
    }

    private String verifyWithSalts(String salts) {
        return both.verify("kit.json", "--rows", "respondents.csv", "--categories", "categories.csv", "--salts", salts)
                .says();
    }

    /** A list that was published so: only the rows can tell. */
    @Test
    void finds_a_panel_that_breaks_a_quota() throws IOException {
        var lines = new ArrayList<>(DRAW.list.lines());
        var women = ids("v00", "v02", "v06", "v08", "v12", "v14", "v18", "v20");
        lines.set(41, joined(women.subList(0, 4)) + "|" + joined(women.subList(4, 8)) + "|");
        var kit = both.written(KitFile.json(DRAW.kit(PanelList.ofLines(lines), List.of())));
        assertThat(both.verify(kit).exit()).isZero();
        assertThat(both.verifyWithRows(kit)).satisfies(verdict -> {
            assertThat(verdict.exit()).isOne();
            assertThat(verdict.says()).contains("WRONG list line 42: gender:f has 8 of 3 to 5");
        });
    }

    @Test
    void finds_housemates_on_one_line() throws IOException {
        var lines = new ArrayList<>(DRAW.list.lines());
        var panel = DRAW.list.panels().stream()
                .filter(some -> some.members().contains(VolunteerId.of("v08")))
                .findFirst()
                .orElseThrow();
        var line = DRAW.list.panels().indexOf(panel);
        lines.set(line, joined(panel.groupA()) + "|" + joined(panel.groupB()) + "|v09");
        var kit = both.written(KitFile.json(DRAW.kit(PanelList.ofLines(lines), List.of())));
        assertThat(both.verifyWithRows(kit).says())
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
        var drawn = DRAW.kit().panel();
        var leaves = drawn.group1().getFirst();
        var seated = Stream.concat(drawn.group1().stream().skip(1), drawn.group2().stream())
                .map(VolunteerId::of)
                .toList();
        var unused = drawn.alternates().stream().skip(1).map(VolunteerId::of).toList();
        var tally = new Tally(DRAW.pool);
        var next = Replacement.of(seated, unused, ids -> tally.deviation(DRAW.places(ids)))
                .orElseThrow();
        var declined = List.of(drawn.alternates().getFirst());
        var right = new Kit.Replaced(List.of(leaves), declined, next.entering().value(), next.deviation());
        var good = both.verifyWithRows(both.written(KitFile.json(DRAW.kit(DRAW.list, List.of(right)))));
        assertThat(good.exit()).as(good.says()).isZero();

        var other = unused.stream().filter(id -> !id.equals(next.entering())).toList();
        var wrong = new Kit.Replaced(
                List.of(leaves), declined, Collections.max(other).value(), next.deviation());
        assertThat(both.verifyWithRows(both.written(KitFile.json(DRAW.kit(DRAW.list, List.of(wrong)))))
                        .says())
                .contains("WRONG replacements[0].entered: is ", "but it was the turn of " + next.entering());
        var twice = new Kit.Replaced(List.of(), List.of(), other.getFirst().value(), 0);
        assertThat(both.verify(both.written(KitFile.json(DRAW.kit(DRAW.list, List.of(right, twice)))))
                        .says())
                .startsWith("WRONG replacements[1].entered: no seat is vacant");
        var gone = new Kit.Replaced(List.of("v99"), List.of(), other.getFirst().value(), 0);
        assertThat(both.verify(both.written(KitFile.json(DRAW.kit(DRAW.list, List.of(gone)))))
                        .says())
                .startsWith("WRONG replacements[0].left: v99 has no seat");
    }
}
