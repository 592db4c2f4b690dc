package org.assembleaclima.proposal;

import static org.assembleaclima.proposal.AmendmentFixtures.TEXT;
import static org.assembleaclima.proposal.AmendmentFixtures.add;
import static org.assembleaclima.proposal.AmendmentFixtures.amended;
import static org.assembleaclima.proposal.AmendmentFixtures.delete;
import static org.assembleaclima.proposal.AmendmentFixtures.insert;
import static org.assembleaclima.proposal.AmendmentFixtures.move;
import static org.assembleaclima.proposal.AmendmentFixtures.order;
import static org.assembleaclima.proposal.AmendmentFixtures.remove;
import static org.assembleaclima.proposal.AmendmentFixtures.replace;
import static org.assembleaclima.proposal.AmendmentFixtures.retitle;
import static org.assembleaclima.proposal.AmendmentFixtures.said;
import static org.assembleaclima.proposal.AmendmentFixtures.span;
import static org.assembleaclima.proposal.ProposalFixtures.ACTION_2_1_10;
import static org.assembleaclima.proposal.ProposalFixtures.ACTION_2_1_3;
import static org.assembleaclima.proposal.ProposalFixtures.ACTION_5_1_4;
import static org.assembleaclima.proposal.ProposalFixtures.block;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.assembleaclima.proposal.Operation.ChangePacActions;
import org.assembleaclima.proposal.Operation.ReplaceBlock;
import org.junit.jupiter.api.Test;

/** R4.4: the consolidated text is derived. */
class AmendingTest {

    @Test
    void replaces_the_title_and_nothing_else() {
        assertThat(amended(retitle("Many more trees")))
                .isEqualTo(new AmendableText(
                        new ProposalText("it", "Many more trees", TEXT.text().blocks()), TEXT.pacActions()));
    }

    @Test
    void replaces_text_and_kind_of_a_block() {
        var heading = new ReplaceBlock(BlockId.of("b3"), "Rake it.", BlockKind.HEADING, "Rake.");

        assertThat(amended(heading).text().blocks().get(2))
                .isEqualTo(new Block(BlockId.of("b3"), BlockKind.HEADING, "Rake."));
        assertThat(order(amended(heading))).isEqualTo("b1 b2 b3 b4 b5");
    }

    @Test
    void replaces_the_occurrence_that_was_named() {
        assertThat(said(amended(span(2, "it", 2, "the wood")), 2)).isEqualTo("Water it daily, water the wood well.");
    }

    @Test
    void replaces_several_spans_of_a_block_at_once() {
        assertThat(said(amended(span(2, "it", 1, "it, it,"), span(2, "it", 2, ""), span(2, "well", 1, "much")), 2))
                .isEqualTo("Water it, it, daily, water  much.");
    }

    @Test
    void deletes_a_block() {
        assertThat(order(amended(delete(3), delete(1)))).isEqualTo("b2 b4 b5");
    }

    @Test
    void inserts_behind_a_block_in_the_order_listed() {
        var text = amended(insert(3, 11, "First."), insert(0, 12, "Begin."), insert(3, 9, "Second."));

        assertThat(order(text)).isEqualTo("b12 b1 b2 b3 b11 b9 b4 b5");
        assertThat(text.text().blocks()).contains(block(11, "First."), block(12, "Begin."), block(9, "Second."));
    }

    @Test
    void moves_blocks_forwards_backwards_and_to_the_beginning() {
        assertThat(order(amended(move(1, 3)))).isEqualTo("b2 b3 b1 b4 b5");
        assertThat(order(amended(move(5, 1)))).isEqualTo("b1 b5 b2 b3 b4");
        assertThat(order(amended(move(4, 0)))).isEqualTo("b4 b1 b2 b3 b5");
    }

    @Test
    void moves_a_section_with_its_heading() {
        assertThat(order(amended(move(1, 5), move(2, 1), insert(2, 6, "Rest."))))
                .isEqualTo("b3 b4 b5 b1 b2 b6");
    }

    @Test
    void changes_the_words_of_a_block_it_moves() {
        var text = amended(move(3, 0), replace(3, "Rake."));

        assertThat(text.text().blocks().getFirst()).isEqualTo(block(3, "Rake."));
    }

    @Test
    void keeps_the_actions_in_the_order_of_the_plan() {
        assertThat(amended(add(ACTION_5_1_4), remove(ACTION_2_1_3)).pacActions())
                .containsExactly(ACTION_2_1_10, ACTION_5_1_4);
        assertThat(new AmendableText(TEXT.text(), List.of(ACTION_5_1_4, ACTION_2_1_10, ACTION_2_1_3, ACTION_5_1_4))
                        .pacActions())
                .containsExactly(ACTION_2_1_3, ACTION_2_1_10, ACTION_5_1_4);
        assertThat(new ChangePacActions(List.of(), List.of(ACTION_2_1_10, ACTION_2_1_3)).added())
                .containsExactly(ACTION_2_1_3, ACTION_2_1_10);
    }

    @Test
    void is_only_asked_of_what_was_checked() {
        assertThatIllegalArgumentException().isThrownBy(() -> Amending.apply(TEXT, List.of(span(9, "x", 1, "y"))));
    }
}
