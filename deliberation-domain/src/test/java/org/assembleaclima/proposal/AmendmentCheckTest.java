package org.assembleaclima.proposal;

import static org.assembleaclima.common.Refusals.refusalAt;
import static org.assembleaclima.proposal.AmendmentFixtures.TEXT;
import static org.assembleaclima.proposal.AmendmentFixtures.add;
import static org.assembleaclima.proposal.AmendmentFixtures.delete;
import static org.assembleaclima.proposal.AmendmentFixtures.insert;
import static org.assembleaclima.proposal.AmendmentFixtures.move;
import static org.assembleaclima.proposal.AmendmentFixtures.of;
import static org.assembleaclima.proposal.AmendmentFixtures.ofBlocks;
import static org.assembleaclima.proposal.AmendmentFixtures.remove;
import static org.assembleaclima.proposal.AmendmentFixtures.replace;
import static org.assembleaclima.proposal.AmendmentFixtures.retitle;
import static org.assembleaclima.proposal.AmendmentFixtures.span;
import static org.assembleaclima.proposal.ProposalFixtures.ACTION_2_1_3;
import static org.assembleaclima.proposal.ProposalFixtures.ACTION_5_1_4;
import static org.assembleaclima.proposal.ProposalFixtures.TREES;
import static org.assembleaclima.proposal.ProposalFixtures.block;
import static org.assembleaclima.proposal.ProposalRefusal.AMENDMENT_WITHOUT_EFFECT;
import static org.assembleaclima.proposal.ProposalRefusal.BLOCK_REPEATED;
import static org.assembleaclima.proposal.ProposalRefusal.BLOCK_UNKNOWN;
import static org.assembleaclima.proposal.ProposalRefusal.OPERATIONS_CONTRADICT;
import static org.assembleaclima.proposal.ProposalRefusal.PAC_ACTION_ALREADY_NAMED;
import static org.assembleaclima.proposal.ProposalRefusal.PAC_ACTION_NOT_NAMED;
import static org.assembleaclima.proposal.ProposalRefusal.QUOTED_WORDS_NOT_FOUND;
import static org.assembleaclima.proposal.ProposalRefusal.RESULT_OUT_OF_BOUNDS;
import static org.assembleaclima.proposal.ProposalRefusal.TEXT_TOO_LONG;
import static org.assembleaclima.proposal.ProposalRefusal.TEXT_WITHOUT_BLOCKS;
import static org.assembleaclima.proposal.ProposalRefusal.TEXT_WITH_TOO_MANY_BLOCKS;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.MatcherAssert.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assembleaclima.common.RefusalReason;
import org.assembleaclima.common.Refused;
import org.assembleaclima.proposal.Operation.ChangePacActions;
import org.assembleaclima.proposal.Operation.DeleteBlock;
import org.assembleaclima.proposal.Operation.MoveBlock;
import org.assembleaclima.proposal.Operation.ReplaceBlock;
import org.assembleaclima.proposal.Operation.ReplaceTitle;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AmendmentCheckTest {

    private static final BlockId B3 = BlockId.of("b3");

    private static void accepts(AmendableText base, Operation... operations) {
        AmendmentCheck.check(base, Arrays.asList(operations));
    }

    private static void refuses(RefusalReason reason, String pointer, AmendableText base, Operation... operations) {
        var refused = catchThrowableOfType(Refused.class, () -> AmendmentCheck.check(base, Arrays.asList(operations)));
        assertThat(refused, refusalAt(reason, pointer));
    }

    private static void refuses(RefusalReason reason, String pointer, Operation... operations) {
        refuses(reason, pointer, TEXT, operations);
    }

    @Nested
    class Quoting {

        @Test
        void refuses_another_title_than_the_one_that_stands() {
            refuses(QUOTED_WORDS_NOT_FOUND, "/operations/0/quoted", new ReplaceTitle(TREES + " ", "Woods"));
        }

        @Test
        void refuses_other_words_of_a_block_than_those_that_stand() {
            var end = Optional.of(BlockId.of("b5"));
            for (var operation : List.of(
                    new ReplaceBlock(B3, "Rake it", BlockKind.PARAGRAPH, "Rake."),
                    new DeleteBlock(B3, "rake it."),
                    new MoveBlock(B3, "", end),
                    span(3, "rake", 1, "Hoe"),
                    span(2, "it", 3, "the wood"),
                    span(2, "it", 0, "the wood"),
                    span(2, "", 1, "the wood")))
                refuses(QUOTED_WORDS_NOT_FOUND, "/operations/1/quoted", delete(1), operation);
        }

        @Test
        void refuses_blocks_the_text_does_not_have() {
            var b6 = BlockId.of("b6");
            for (var operation : List.of(
                    new ReplaceBlock(b6, "x", BlockKind.PARAGRAPH, "y"),
                    new DeleteBlock(b6, "x"),
                    new MoveBlock(b6, "x", Optional.empty()),
                    span(6, "x", 1, "y"))) refuses(BLOCK_UNKNOWN, "/operations/0/block", operation);
        }

        @Test
        void refuses_places_behind_blocks_the_text_does_not_have() {
            refuses(BLOCK_UNKNOWN, "/operations/0/after", insert(6, 7, "New."));
            refuses(BLOCK_UNKNOWN, "/operations/0/after", move(1, 6));
            refuses(BLOCK_UNKNOWN, "/operations/1/after", insert(5, 6, "New."), insert(6, 7, "New."));
        }

        @Test
        void refuses_a_new_block_under_the_id_of_another() {
            refuses(BLOCK_REPEATED, "/operations/0/id", insert(5, 5, "New."));
            refuses(BLOCK_REPEATED, "/operations/1/id", insert(5, 6, "New."), insert(4, 6, "Newer."));
        }

        @Test
        void refuses_actions_of_the_plan_that_are_not_there_or_already_there() {
            refuses(PAC_ACTION_NOT_NAMED, "/operations/0/removed", remove(ACTION_2_1_3, ACTION_5_1_4));
            refuses(PAC_ACTION_ALREADY_NAMED, "/operations/0/added", add(ACTION_2_1_3, ACTION_5_1_4));
        }
    }

    @Nested
    class Contradictions {

        @Test
        void refuses_operations_about_the_same_words() {
            refusesSecond(retitle("Woods"), retitle("Forests"));
            refusesSecond(replace(3, "Rake."), replace(3, "Hoe."));
            refusesSecond(replace(3, "Rake."), span(3, "it", 1, "them"));
            refusesSecond(span(3, "Rake i", 1, "Hoe i"), span(3, "it", 1, "them"));
            refusesSecond(add(ACTION_5_1_4), add(ACTION_5_1_4));
            refusesSecond(remove(ACTION_2_1_3), remove(ACTION_2_1_3));
        }

        @Test
        void refuses_to_delete_what_it_also_changes_moves_or_puts_something_behind() {
            for (var operation : List.of(
                    replace(3, "Rake."),
                    span(3, "it", 1, "them"),
                    delete(3),
                    move(3, 1),
                    move(1, 3),
                    insert(3, 6, "New."))) {
                refusesSecond(delete(3), operation);
                refusesSecond(operation, delete(3));
            }
        }

        @Test
        void refuses_to_move_a_block_twice_even_to_one_place() {
            refusesSecond(move(3, 1), move(3, 5));
            refusesSecond(move(3, 1), move(3, 1));
        }

        @Test
        void refuses_blocks_that_go_behind_one_another_in_a_circle() {
            refuses(OPERATIONS_CONTRADICT, "/operations", move(3, 3));
            refuses(OPERATIONS_CONTRADICT, "/operations", move(1, 2), move(2, 3), move(3, 1));
        }

        @Test
        void refuses_to_remove_and_add_one_action_at_once() {
            refuses(
                    OPERATIONS_CONTRADICT,
                    "/operations/0",
                    new ChangePacActions(List.of(ACTION_2_1_3), List.of(ACTION_2_1_3)));
        }

        @Test
        void accepts_operations_about_different_words() {
            accepts(
                    TEXT,
                    retitle("Woods"),
                    span(3, "Rake", 1, "Hoe"),
                    span(3, " it", 1, " them"),
                    move(3, 1),
                    insert(3, 6, "New."),
                    insert(3, 7, "Newer."),
                    delete(4),
                    add(ACTION_5_1_4),
                    remove(ACTION_2_1_3));
        }

        private void refusesSecond(Operation first, Operation second) {
            refuses(OPERATIONS_CONTRADICT, "/operations/1", first, second);
        }
    }

    @Nested
    class Effect {

        @Test
        void refuses_a_move_that_leaves_its_block_where_it_stands_beside_what_has_an_effect() {
            refuses(AMENDMENT_WITHOUT_EFFECT, "/operations/1", span(5, "Rest", 1, "Sleep"), move(2, 1));
        }

        @Test
        void takes_a_move_behind_the_block_it_follows_when_that_one_moves_too() {
            AmendmentCheck.check(TEXT, List.of(move(2, 1), move(1, 5)));
        }

        @Test
        void refuses_operations_that_change_nothing() {
            for (var operation : List.of(
                    retitle(TREES),
                    replace(3, "Rake it."),
                    span(3, "Rake", 1, "Rake"),
                    new ChangePacActions(List.of(), List.of())))
                refuses(AMENDMENT_WITHOUT_EFFECT, "/operations/1", delete(1), operation);
        }

        @Test
        void refuses_amendments_that_change_nothing() {
            refuses(AMENDMENT_WITHOUT_EFFECT, "/operations");
            refuses(AMENDMENT_WITHOUT_EFFECT, "/operations", move(3, 2));
            refuses(AMENDMENT_WITHOUT_EFFECT, "/operations", move(1, 0));
            refuses(AMENDMENT_WITHOUT_EFFECT, "/operations", move(3, 2), move(4, 3));
        }

        @Test
        void accepts_another_kind_of_block_with_the_same_words() {
            accepts(TEXT, new ReplaceBlock(B3, "Rake it.", BlockKind.HEADING, "Rake it."));
        }
    }

    @Nested
    class Limits {

        @Test
        void a_title_has_1_to_300_characters() {
            accepts(TEXT, retitle("x"));
            accepts(TEXT, retitle("x".repeat(300)));
            for (var title : List.of("", " ", "\u00a0", "x".repeat(301)))
                refuses(RESULT_OUT_OF_BOUNDS, "/operations/0/replacement", retitle(title));
        }

        @Test
        void a_block_has_1_to_10000_characters() {
            accepts(TEXT, replace(3, "x"), insert(3, 6, "x"));
            accepts(TEXT, replace(3, "x".repeat(10_000)), insert(3, 6, "x".repeat(10_000)));
            for (var text : List.of("", "\n", "\u00a0", "x".repeat(10_001))) {
                refuses(RESULT_OUT_OF_BOUNDS, "/operations/0/text", replace(3, text));
                refuses(RESULT_OUT_OF_BOUNDS, "/operations/0/text", insert(3, 6, text));
            }
        }

        @Test
        void a_block_has_1_to_10000_characters_after_all_its_spans_are_replaced() {
            accepts(TEXT, span(3, "Rake it", 1, ""));
            accepts(TEXT, span(3, "Rake", 1, "x".repeat(9_996)));
            refuses(RESULT_OUT_OF_BOUNDS, "/operations/0/replacement", span(3, "Rake", 1, "x".repeat(9_997)));
            refuses(
                    RESULT_OUT_OF_BOUNDS,
                    "/operations/1/replacement",
                    delete(1),
                    span(3, "Rake", 1, ""),
                    span(3, "it.", 1, "")); // a space is left
        }

        @Test
        void a_text_has_at_least_one_block() {
            var one = of(block(1, "Plant a wood."));
            refuses(TEXT_WITHOUT_BLOCKS, "/operations", one, delete(1));
            accepts(one, delete(1), insert(0, 2, "Plant two."));
        }

        @Test
        void a_text_has_at_most_1000_blocks() {
            accepts(ofBlocks(999), insert(5, 2000, "New."));
            refuses(TEXT_WITH_TOO_MANY_BLOCKS, "/operations", ofBlocks(1_000), insert(5, 2000, "New."));
            accepts(ofBlocks(1_000), insert(5, 2000, "New."), new DeleteBlock(B3, "x"));
        }

        @Test
        void a_text_has_at_most_100000_characters() {
            var full = Stream.concat(
                            IntStream.rangeClosed(1, 9).mapToObj(number -> block(number, "x".repeat(10_000))),
                            Stream.of(block(10, "x".repeat(9_980)), block(11, "y")))
                    .toArray(Block[]::new);
            var left = 100_000 - new TextIndex(of(full)).characters();
            accepts(of(full), insert(0, 12, "z".repeat(left)));
            refuses(TEXT_TOO_LONG, "/operations", of(full), insert(0, 12, "z".repeat(left + 1)));
            refuses(TEXT_TOO_LONG, "/operations", of(full), span(11, "y", 1, "z".repeat(left + 2)));
            refuses(TEXT_TOO_LONG, "/operations", of(full), retitle(TREES + "z".repeat(left + 1)));
        }
    }
}
