package org.assembleaclima.proposal;

import static org.assembleaclima.proposal.AmendmentFixtures.TEXT;
import static org.assembleaclima.proposal.AmendmentFixtures.add;
import static org.assembleaclima.proposal.AmendmentFixtures.delete;
import static org.assembleaclima.proposal.AmendmentFixtures.insert;
import static org.assembleaclima.proposal.AmendmentFixtures.move;
import static org.assembleaclima.proposal.AmendmentFixtures.of;
import static org.assembleaclima.proposal.AmendmentFixtures.order;
import static org.assembleaclima.proposal.AmendmentFixtures.remove;
import static org.assembleaclima.proposal.AmendmentFixtures.replace;
import static org.assembleaclima.proposal.AmendmentFixtures.retitle;
import static org.assembleaclima.proposal.AmendmentFixtures.span;
import static org.assembleaclima.proposal.ProposalFixtures.ACTION_2_1_3;
import static org.assembleaclima.proposal.ProposalFixtures.ACTION_5_1_4;
import static org.assembleaclima.proposal.ProposalFixtures.block;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.assembleaclima.proposal.Operation.MoveBlock;
import org.assembleaclima.proposal.Rebased.Gone;
import org.assembleaclima.proposal.Rebased.Kept;
import org.junit.jupiter.api.Test;

/** R4.3: adopting one amendment lapses those incompatible with it and rebases the rest. */
class RebaseTest {

    private static Kept kept(Operation... operations) {
        return new Kept(List.of(operations));
    }

    private static Rebased rebased(Operation adopted, Operation... others) {
        return Rebase.of(TEXT, List.of(adopted), List.of(others));
    }

    private static String orderAfterBoth(List<Operation> adopted, List<Operation> others) {
        var first = Amending.apply(TEXT, adopted);
        var kept = (Kept) Rebase.of(TEXT, adopted, others);
        AmendmentCheck.check(first, kept.operations());
        return order(Amending.apply(first, kept.operations()));
    }

    @Test
    void keeps_what_is_about_other_words_as_it_is() {
        Operation[] others = {
            retitle("Woods"), replace(3, "Rake."), delete(4), insert(5, 6, "New."), move(1, 2), add(ACTION_5_1_4)
        };

        assertThat(rebased(span(2, "daily", 1, "often"), others)).isEqualTo(kept(others));
        assertThat(rebased(remove(ACTION_2_1_3), others)).isEqualTo(kept(others));
    }

    @Test
    void counts_again_where_the_quoted_words_stand() {
        assertThat(rebased(span(2, "it", 1, ""), span(2, "it", 2, "x"))).isEqualTo(kept(span(2, "it", 1, "x")));
        assertThat(rebased(span(2, "daily", 1, "it, it"), span(2, "it", 2, "x")))
                .isEqualTo(kept(span(2, "it", 4, "x")));
        assertThat(rebased(span(2, "well", 1, "it"), span(2, "it", 2, "x"))).isEqualTo(kept(span(2, "it", 2, "x")));
    }

    @Test
    void counts_words_that_came_to_stand_there_by_joining_two_halves() {
        var text = of(block(1, "a-b ab"));

        assertThat(Rebase.of(text, List.of(span(1, "-", 1, "")), List.of(span(1, "ab", 1, "x"))))
                .isEqualTo(kept(span(1, "ab", 2, "x")));
    }

    @Test
    void never_takes_the_same_words_from_elsewhere() {
        assertThat(rebased(span(2, "it", 1, "the wood"), span(2, "it", 1, "x")))
                .isEqualTo(new Gone(ConflictKind.OVERLAPPING_SPANS));
    }

    @Test
    void moves_a_block_whose_words_have_changed() {
        assertThat(rebased(span(3, "Rake", 1, "Hoe"), move(3, 1)))
                .isEqualTo(kept(new MoveBlock(BlockId.of("b3"), "Hoe it.", Optional.of(BlockId.of("b1")))));
    }

    @Test
    void puts_what_is_adopted_later_behind_what_was_inserted_at_the_same_place() {
        assertThat(orderAfterBoth(List.of(insert(3, 6, "x"), insert(3, 7, "x")), List.of(insert(3, 8, "x"))))
                .isEqualTo("b1 b2 b3 b6 b7 b8 b4 b5");
        assertThat(orderAfterBoth(List.of(insert(0, 6, "x")), List.of(insert(0, 8, "x"), move(5, 0))))
                .isEqualTo("b6 b8 b5 b1 b2 b3 b4");
    }

    @Test
    void puts_what_is_adopted_later_before_what_was_moved_to_the_same_place() {
        assertThat(orderAfterBoth(List.of(move(5, 3)), List.of(insert(3, 8, "x"))))
                .isEqualTo("b1 b2 b3 b8 b5 b4");
    }

    @Test
    void follows_a_block_that_was_moved() {
        assertThat(orderAfterBoth(List.of(move(3, 0)), List.of(insert(3, 8, "x"))))
                .isEqualTo("b3 b8 b1 b2 b4 b5");
    }

    @Test
    void keeps_a_section_together_that_moves_away_from_what_was_inserted_in_it() {
        assertThat(orderAfterBoth(List.of(insert(1, 8, "x")), List.of(move(1, 5), move(2, 1))))
                .isEqualTo("b8 b3 b4 b5 b1 b2");
    }

    @Test
    void lets_go_what_has_nothing_left_to_move() {
        assertThat(rebased(delete(3), move(4, 2))).isEqualTo(new Gone(ConflictKind.MOVE_OVERTAKEN));
        assertThat(rebased(move(4, 2), move(4, 2))).isEqualTo(new Gone(ConflictKind.MOVE_OVERTAKEN));
        assertThat(rebased(delete(3), move(4, 2), retitle("Woods"))).isEqualTo(kept(retitle("Woods")));
    }

    @Test
    void lets_go_what_is_in_hard_conflict() {
        assertThat(rebased(delete(3), insert(3, 6, "New."))).isEqualTo(new Gone(ConflictKind.DELETION));
        assertThat(rebased(insert(3, 6, "New."), delete(3))).isEqualTo(new Gone(ConflictKind.DELETION));
        assertThat(rebased(retitle("Woods"), retitle("Forests"), delete(1))).isEqualTo(new Gone(ConflictKind.TITLE));
    }

    @Test
    void leaves_out_a_move_that_is_done_already() {
        assertThat(Rebase.of(TEXT, List.of(delete(2)), List.of(span(5, "Rest", 1, "Sleep"), move(3, 1))))
                .isEqualTo(new Rebased.Kept(List.of(span(5, "Rest", 1, "Sleep"))));
    }
}
