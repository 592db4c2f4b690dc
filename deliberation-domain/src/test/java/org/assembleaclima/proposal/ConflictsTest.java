package org.assembleaclima.proposal;

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
import static org.assembleaclima.proposal.ConflictKind.DELETION;
import static org.assembleaclima.proposal.ConflictKind.LIMITS;
import static org.assembleaclima.proposal.ConflictKind.MOVED_ANCHOR;
import static org.assembleaclima.proposal.ConflictKind.MOVED_DIFFERENTLY;
import static org.assembleaclima.proposal.ConflictKind.MOVE_OVERTAKEN;
import static org.assembleaclima.proposal.ConflictKind.OVERLAPPING_SPANS;
import static org.assembleaclima.proposal.ConflictKind.SAME_BLOCK_CHANGED;
import static org.assembleaclima.proposal.ConflictKind.SAME_INSERTION_POINT;
import static org.assembleaclima.proposal.ConflictKind.SAME_PAC_ACTION;
import static org.assembleaclima.proposal.ConflictKind.TITLE;
import static org.assembleaclima.proposal.ProposalFixtures.ACTION_2_1_10;
import static org.assembleaclima.proposal.ProposalFixtures.ACTION_2_1_3;
import static org.assembleaclima.proposal.ProposalFixtures.ACTION_5_1_4;
import static org.assembleaclima.proposal.ProposalFixtures.block;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.proposal.Operation.DeleteBlock;
import org.junit.jupiter.api.Test;

/** R4.3, both ways round each time. */
class ConflictsTest {

    private static void conflict(ConflictKind kind, List<Operation> one, List<Operation> other) {
        conflict(kind, TEXT, one, other);
    }

    private static void conflict(ConflictKind kind, AmendableText base, List<Operation> one, List<Operation> other) {
        AmendmentCheck.check(base, one);
        AmendmentCheck.check(base, other);
        assertThat(Conflicts.between(base, one, other)).contains(new Conflict(kind.severity(), kind));
        assertThat(Conflicts.between(base, other, one)).contains(new Conflict(kind.severity(), kind));
    }

    private static void none(List<Operation> one, List<Operation> other) {
        none(TEXT, one, other);
    }

    private static void none(AmendableText base, List<Operation> one, List<Operation> other) {
        AmendmentCheck.check(base, one);
        AmendmentCheck.check(base, other);
        assertThat(Conflicts.between(base, one, other)).isEmpty();
        assertThat(Conflicts.between(base, other, one)).isEmpty();
    }

    @Test
    void two_titles() {
        conflict(TITLE, List.of(retitle("Woods")), List.of(retitle("Forests")));
        none(List.of(retitle("Woods")), List.of(replace(1, "Plant.")));
    }

    @Test
    void a_deletion_against_anything_at_the_block() {
        for (var other : List.of(
                delete(3), replace(3, "Rake."), span(3, "it", 1, "them"), move(3, 5), move(5, 3), insert(3, 6, "New.")))
            conflict(DELETION, List.of(delete(3), insert(0, 7, "Other.")), List.of(other));
    }

    @Test
    void a_deletion_is_in_no_conflict_with_what_is_done_to_neighbours() {
        for (var other : List.of(
                delete(2),
                delete(4),
                replace(4, "Fence."),
                span(2, "it", 1, "them"),
                move(4, 1),
                move(5, 2),
                insert(2, 6, "New."),
                insert(4, 6, "New."))) none(List.of(delete(3)), List.of(other));
    }

    @Test
    void a_block_replaced_against_its_words() {
        conflict(SAME_BLOCK_CHANGED, List.of(replace(3, "Rake.")), List.of(replace(3, "Hoe.")));
        conflict(SAME_BLOCK_CHANGED, List.of(replace(3, "Rake.")), List.of(span(3, "it", 1, "them")));
        none(List.of(replace(3, "Rake.")), List.of(span(2, "it", 1, "them")));
        none(List.of(replace(3, "Rake.")), List.of(move(3, 5), insert(3, 6, "New.")));
    }

    @Test
    void spans_that_overlap() {
        conflict(OVERLAPPING_SPANS, List.of(span(3, "Rake i", 1, "x")), List.of(span(3, "it", 1, "y")));
        conflict(OVERLAPPING_SPANS, List.of(span(2, "it", 2, "x")), List.of(span(2, "it", 2, "y")));
        none(List.of(span(3, "Rake ", 1, "x")), List.of(span(3, "it", 1, "y")));
        none(List.of(span(2, "it", 1, "x")), List.of(span(2, "it", 2, "y")));
        none(List.of(span(3, "it", 1, "x")), List.of(span(4, "it", 1, "y"), move(3, 5)));
    }

    @Test
    void one_block_moved_to_two_places() {
        conflict(MOVED_DIFFERENTLY, List.of(move(3, 1)), List.of(move(3, 5)));
        conflict(MOVED_DIFFERENTLY, List.of(move(3, 1)), List.of(move(3, 0)));
        none(List.of(move(3, 1)), List.of(move(4, 0)));
    }

    @Test
    void one_action_of_the_plan_touched_twice() {
        conflict(SAME_PAC_ACTION, List.of(remove(ACTION_2_1_3)), List.of(remove(ACTION_2_1_3, ACTION_2_1_10)));
        conflict(SAME_PAC_ACTION, List.of(add(ACTION_5_1_4)), List.of(add(ACTION_5_1_4, ActionCode.of("1.1.1"))));
        none(List.of(add(ACTION_5_1_4)), List.of(remove(ACTION_2_1_3)));
    }

    @Test
    void together_no_block_is_left() {
        var two = of(block(1, "Plant a wood."), block(2, "x"));
        var second = new DeleteBlock(BlockId.of("b2"), "x");
        conflict(LIMITS, two, List.of(delete(1)), List.of(second));
        none(two, List.of(delete(1), insert(0, 3, "New.")), List.of(second));
    }

    @Test
    void together_nothing_is_left_of_a_block() {
        conflict(LIMITS, List.of(span(3, "Rake", 1, "")), List.of(span(3, "it.", 1, "")));
        none(List.of(span(3, "Rake", 1, "")), List.of(span(3, "it", 1, "")));
        conflict(LIMITS, List.of(span(3, "R", 1, "x".repeat(9_000))), List.of(span(3, "k", 1, "x".repeat(995))));
        none(List.of(span(3, "R", 1, "x".repeat(9_000))), List.of(span(3, "k", 1, "x".repeat(994))));
    }

    @Test
    void together_there_are_more_than_1000_blocks() {
        conflict(LIMITS, ofBlocks(999), List.of(insert(1, 2001, "x")), List.of(insert(3, 2002, "x")));
        none(ofBlocks(998), List.of(insert(1, 2001, "x")), List.of(insert(3, 2002, "x")));
    }

    @Test
    void together_there_are_more_than_100000_characters() {
        var long80000 = of(IntStream.rangeClosed(1, 8)
                .mapToObj(number -> block(number, "x".repeat(10_000)))
                .toArray(Block[]::new));
        var left = 10_000 - TEXT.text().title().length();
        none(long80000, List.of(insert(1, 11, "x".repeat(10_000))), List.of(insert(3, 12, "x".repeat(left))));
        conflict(
                LIMITS,
                long80000,
                List.of(insert(1, 11, "x".repeat(10_000))),
                List.of(insert(3, 12, "x".repeat(left + 1))));
    }

    @Test
    void two_things_put_at_one_place() {
        conflict(SAME_INSERTION_POINT, List.of(insert(3, 6, "New.")), List.of(insert(3, 7, "Newer.")));
        conflict(SAME_INSERTION_POINT, List.of(insert(0, 6, "New.")), List.of(insert(0, 7, "Newer.")));
        conflict(SAME_INSERTION_POINT, List.of(insert(3, 6, "New.")), List.of(move(1, 3)));
        conflict(SAME_INSERTION_POINT, List.of(move(5, 3)), List.of(move(1, 3)));
        conflict(SAME_INSERTION_POINT, List.of(move(5, 3)), List.of(move(5, 3), retitle("Woods")));
        none(List.of(insert(3, 6, "New.")), List.of(insert(2, 7, "Newer."), insert(4, 8, "Newest.")));
    }

    @Test
    void something_put_behind_a_block_that_moves() {
        conflict(MOVED_ANCHOR, List.of(move(3, 1)), List.of(insert(3, 6, "New.")));
        conflict(MOVED_ANCHOR, List.of(move(3, 1)), List.of(move(5, 3)));
        conflict(MOVED_ANCHOR, List.of(move(3, 5)), List.of(move(5, 3)));
        none(List.of(move(3, 1)), List.of(insert(2, 6, "New."), insert(4, 7, "Newer.")));
    }

    @Test
    void a_move_that_another_amendment_makes_too() {
        conflict(MOVE_OVERTAKEN, List.of(move(4, 2)), List.of(move(3, 5)));
        conflict(MOVE_OVERTAKEN, List.of(move(4, 2)), List.of(delete(3), retitle("Woods")));
        conflict(MOVE_OVERTAKEN, List.of(move(3, 0)), List.of(delete(1), delete(2)));
        conflict(MOVE_OVERTAKEN, List.of(move(4, 2), move(5, 2)), List.of(delete(3)));
        conflict(MOVE_OVERTAKEN, List.of(move(4, 2), move(5, 4)), List.of(delete(3)));
        none(List.of(move(4, 2), move(5, 1)), List.of(delete(3)));
        none(List.of(move(3, 0)), List.of(delete(2)));
        none(List.of(move(4, 2), insert(0, 6, "New.")), List.of(delete(3)));
        none(List.of(move(4, 1)), List.of(delete(3)));
    }

    @Test
    void the_worst_is_told() {
        conflict(
                DELETION,
                List.of(delete(3), insert(1, 6, "New."), span(2, "it", 1, "x")),
                List.of(move(3, 1), replace(2, "Water.")));
    }
}
