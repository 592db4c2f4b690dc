package org.assembleaclima.proposal;

import static org.assembleaclima.proposal.AmendmentFixtures.TEXT;
import static org.assembleaclima.proposal.AmendmentFixtures.delete;
import static org.assembleaclima.proposal.AmendmentFixtures.insert;
import static org.assembleaclima.proposal.AmendmentFixtures.move;
import static org.assembleaclima.proposal.AmendmentFixtures.order;
import static org.assembleaclima.proposal.AmendmentFixtures.replace;
import static org.assembleaclima.proposal.AmendmentFixtures.retitle;
import static org.assembleaclima.proposal.AmendmentFixtures.said;
import static org.assembleaclima.proposal.AmendmentFixtures.span;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assembleaclima.common.Seed;
import org.assembleaclima.proposal.Consolidation.RebasedSteps.GoneStep;
import org.assembleaclima.proposal.Consolidation.RebasedSteps.KeptSteps;
import org.assembleaclima.proposal.Operation.DeleteBlock;
import org.junit.jupiter.api.Test;

/** R4.4, and R4.3 for sub-amendments. */
class ConsolidationTest {

    private static final List<Operation> NEW_BLOCK = List.of(insert(3, 6, "Mow it, mow it."));
    private static final List<Operation> NEW_BLOCK_CHANGED = List.of(span(6, "it", 2, "all"));

    @Test
    void is_the_base_text_when_nothing_was_adopted() {
        assertThat(Consolidation.of(TEXT, List.of())).isEqualTo(TEXT);
    }

    @Test
    void takes_the_steps_in_turn() {
        var text = Consolidation.of(TEXT, List.of(NEW_BLOCK, NEW_BLOCK_CHANGED, List.of(delete(3))));

        assertThat(order(text)).isEqualTo("b1 b2 b6 b4 b5");
        assertThat(said(text, 6)).isEqualTo("Mow it, mow all.");
    }

    @Test
    void a_sub_amendment_is_rebased_with_its_parent() {
        var steps = List.of(NEW_BLOCK, NEW_BLOCK_CHANGED);

        assertThat(Consolidation.rebase(TEXT, List.of(List.of(retitle("Woods"), insert(3, 7, "x"))), steps))
                .isEqualTo(new KeptSteps(
                        List.of(List.of(insert(7, 6, "Mow it, mow it.")), List.of(span(6, "it", 2, "all")))));
    }

    @Test
    void a_sub_amendment_can_go_without_its_parent() {
        var steps = List.of(NEW_BLOCK, List.<Operation>of(delete(2)));

        assertThat(Consolidation.rebase(TEXT, List.of(List.of(replace(2, "Water."))), steps))
                .isEqualTo(new GoneStep(1, ConflictKind.DELETION));
        assertThat(Consolidation.rebase(TEXT, List.of(List.of(delete(3))), steps))
                .isEqualTo(new GoneStep(0, ConflictKind.DELETION));
    }

    @Test
    void an_amendment_is_rebased_over_another_with_its_sub_amendments() {
        var adopted = List.<List<Operation>>of(
                List.of(span(2, "daily", 1, "it")), List.of(span(2, "Water it", 1, "Sprinkle")));

        assertThat(Consolidation.rebase(TEXT, adopted, List.of(List.of(span(2, "it", 2, "x")))))
                .isEqualTo(new KeptSteps(List.of(List.of(span(2, "it", 2, "x")))));
        assertThat(Consolidation.rebase(TEXT, adopted, List.of(List.of(span(2, "it", 1, "x")))))
                .isEqualTo(new GoneStep(0, ConflictKind.OVERLAPPING_SPANS));
    }

    @Test
    void a_step_with_nothing_left_to_move_is_empty() {
        assertThat(Consolidation.rebase(TEXT, List.of(List.of(delete(3))), List.of(List.of(move(4, 2)))))
                .isEqualTo(new KeptSteps(List.of(List.of())));
    }

    /** Whatever is adopted first: the same blocks saying the same. */
    @Test
    void steps_and_rebased_steps_say_the_same() {
        var random = Seed.random();
        var amendments = new RandomAmendments(random);
        var kept = 0;
        for (int i = 0; i < 3_000; i++) {
            var base = amendments.text(2, 12);
            var parent = amendments.amendment(base, 2);
            var sub = amendments.amendment(Amending.apply(base, parent), 2);
            var first = amendments.amendment(base, 2);
            var second = amendments.amendment(Amending.apply(base, first), 2);
            var adopted = List.of(first, second);
            var steps = List.of(parent, sub);
            var way = Consolidation.rebase(base, adopted, steps);
            var back = Consolidation.rebase(base, steps, adopted);
            assertThat(way.getClass() == back.getClass()).isTrue();
            if (!(way instanceof KeptSteps over && back instanceof KeptSteps under)) continue;
            var one = Consolidation.of(Consolidation.of(base, adopted), over.steps());
            var other = Consolidation.of(Consolidation.of(base, steps), under.steps());
            assertThat(UnorderedOracle.said(one))
                    .as(() -> "%s%n%s%n%s%n%s".formatted(base, adopted, steps, Seed.told()))
                    .isEqualTo(UnorderedOracle.said(other));
            kept++;
        }
        assertThat(kept).isGreaterThan(500);
    }

    @Test
    void a_block_that_an_amendment_brings_can_be_deleted_by_its_sub_amendment() {
        var brought = List.<Operation>of(insert(3, 6, "x"), insert(3, 7, "y"));
        var deleted = List.<Operation>of(new DeleteBlock(BlockId.of("b6"), "x"));

        assertThat(order(Consolidation.of(TEXT, List.of(brought, deleted)))).isEqualTo("b1 b2 b3 b7 b4 b5");
    }
}
