package org.assembleaclima.proposal;

import static org.assembleaclima.proposal.AmendingFixtures.ADA;
import static org.assembleaclima.proposal.AmendingFixtures.amendment;
import static org.assembleaclima.proposal.AmendingFixtures.amendments;
import static org.assembleaclima.proposal.AmendmentFixtures.TEXT;
import static org.assembleaclima.proposal.AmendmentFixtures.delete;
import static org.assembleaclima.proposal.AmendmentFixtures.insert;
import static org.assembleaclima.proposal.AmendmentFixtures.move;
import static org.assembleaclima.proposal.AmendmentFixtures.replace;
import static org.assembleaclima.proposal.AmendmentFixtures.retitle;
import static org.assembleaclima.proposal.AmendmentFixtures.span;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.assembleaclima.proposal.Amendment.Standing;
import org.assembleaclima.proposal.AmendmentTable.Line;
import org.assembleaclima.proposal.ConflictGraph.Edge;
import org.junit.jupiter.api.Test;

/** R4.3, as the plenary sees it. */
class AmendmentTableTest {

    /** 1 and 2 do the same and 3 amends 1; 4 deletes what 5 changes, which 6 amends; 7 is like 5. */
    private static final List<Amendment> OPEN = List.of(
            open(1, 0, insert(3, 6, "Mow it.")),
            open(2, 0, insert(3, 7, "Mow it.")),
            open(3, 1, span(6, "it", 1, "all")),
            open(4, 0, delete(4)),
            open(5, 0, span(4, "it", 1, "some")),
            open(6, 5, retitle("Woods")),
            open(7, 0, span(4, "it", 1, "some")));

    private static Amendment open(int number, int parent, Operation... operations) {
        return amendmentIn(Standing.ADMITTED, number, parent, operations);
    }

    private static Amendment amendmentIn(Standing standing, int number, int parent, Operation... operations) {
        return new Amendment(
                amendment(number),
                number,
                "it",
                parent == 0 ? Optional.empty() : Optional.of(amendment(parent)),
                ADA,
                List.of(operations),
                standing);
    }

    private static AmendmentTable table(int... order) {
        return AmendmentTable.of(TEXT, OPEN, List.of(), amendments(order));
    }

    private static List<List<AmendmentId>> lines(AmendmentTable table) {
        return table.lines().stream().map(Line::amendments).toList();
    }

    @Test
    void lists_the_furthest_reaching_first_and_identical_ones_once() {
        assertThat(lines(table()))
                .containsExactly(amendments(4), amendments(6), amendments(5, 7), amendments(3), amendments(1, 2));
    }

    @Test
    void follows_the_order_of_the_chair_and_puts_what_it_does_not_name_last() {
        assertThat(lines(table(3, 1, 2, 6, 5)))
                .containsExactly(amendments(3), amendments(1, 2), amendments(6), amendments(5, 7), amendments(4));
    }

    @Test
    void says_what_lapses_with_the_sub_amendments_and_those_that_do_the_same() {
        assertThat(table().lines().get(0).lapsing()).containsExactlyElementsOf(amendments(5, 6, 7));
        assertThat(table().lines().get(2).lapsing()).containsExactlyElementsOf(amendments(6, 4));
        assertThat(table().lines().get(3).lapsing()).isEmpty();
    }

    @Test
    void shows_conflicts_between_the_first_of_two_lines() {
        assertThat(table().conflicts())
                .containsExactly(new Edge(amendment(4), amendment(5), Conflict.of(ConflictKind.DELETION)));
    }

    @Test
    void shows_conflicts_of_sub_amendments_on_top_of_those_adopted() {
        var open = List.of(
                open(1, 0, insert(3, 6, "Mow it.")),
                open(3, 1, span(6, "all", 1, "much")),
                open(4, 1, span(6, "Mow all", 1, "Cut")),
                amendmentIn(Standing.ADOPTED, 2, 1, span(6, "it", 1, "all")),
                amendmentIn(Standing.ADOPTED, 5, 1, span(6, "it", 1, "all"))); // identical: nothing to find any more
        var table = AmendmentTable.of(TEXT, open, List.of(amendments(2, 5)), List.of());

        assertThat(table.conflicts())
                .containsExactly(new Edge(amendment(3), amendment(4), Conflict.of(ConflictKind.OVERLAPPING_SPANS)));
        assertThat(table.lines().getFirst().lapsing()).isEqualTo(amendments(3));
    }

    @Test
    void is_empty_without_amendments() {
        assertThat(AmendmentTable.of(TEXT, List.of(), List.of(), List.of()))
                .isEqualTo(new AmendmentTable(List.of(), List.of()));
    }

    @Test
    void says_that_lapses_what_a_soft_conflict_leaves_nothing_to_change() {
        var open = List.of(open(1, 0, delete(2)), open(2, 0, move(3, 1)));
        assertThat(AmendmentTable.of(TEXT, open, List.of(), List.of())
                        .lines()
                        .getFirst()
                        .lapsing())
                .isEqualTo(amendments(2));
    }

    @Test
    void says_that_lapse_what_is_flagged_and_what_was_adopted_with_their_amendment() {
        var amendments = List.of(
                open(1, 0, delete(4)),
                open(2, 0, replace(4, "Rest.")),
                amendmentIn(Standing.FLAGGED, 3, 2, delete(3)),
                amendmentIn(Standing.ADOPTED, 4, 2, retitle("Woods")));
        assertThat(AmendmentTable.of(TEXT, amendments, List.of(amendments(4)), List.of())
                        .lines()
                        .getFirst()
                        .lapsing())
                .isEqualTo(amendments(2, 3, 4));
    }
}
