package org.assembleaclima.proposal;

import static org.assembleaclima.proposal.AmendmentClass.ADDING;
import static org.assembleaclima.proposal.AmendmentClass.MODIFYING;
import static org.assembleaclima.proposal.AmendmentClass.SUBSTITUTING;
import static org.assembleaclima.proposal.AmendmentClass.SUPPRESSING;
import static org.assembleaclima.proposal.AmendmentFixtures.add;
import static org.assembleaclima.proposal.AmendmentFixtures.delete;
import static org.assembleaclima.proposal.AmendmentFixtures.insert;
import static org.assembleaclima.proposal.AmendmentFixtures.move;
import static org.assembleaclima.proposal.AmendmentFixtures.remove;
import static org.assembleaclima.proposal.AmendmentFixtures.replace;
import static org.assembleaclima.proposal.AmendmentFixtures.retitle;
import static org.assembleaclima.proposal.AmendmentFixtures.span;
import static org.assembleaclima.proposal.ProposalFixtures.ACTION_2_1_10;
import static org.assembleaclima.proposal.ProposalFixtures.ACTION_2_1_3;
import static org.assembleaclima.proposal.ProposalFixtures.ACTION_5_1_4;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assembleaclima.common.Seed;
import org.assembleaclima.proposal.Operation.ChangePacActions;
import org.assembleaclima.proposal.Operation.ReplaceBlock;
import org.assembleaclima.proposal.Operation.ReplaceTitle;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** R4.3: furthest-reaching amendment first. */
class AmendmentOrderTest {

    private static final ChangePacActions EXCHANGE = new ChangePacActions(List.of(ACTION_2_1_3), List.of(ACTION_5_1_4));

    private static AmendmentId id(int number) {
        return new AmendmentId(new UUID(0, number));
    }

    private static OpenAmendment amendment(int number, Operation... operations) {
        return new OpenAmendment(id(number), number, Optional.empty(), List.of(operations));
    }

    private static OpenAmendment sub(int number, int parent, Operation... operations) {
        return new OpenAmendment(id(number), number, Optional.of(id(parent)), List.of(operations));
    }

    @Nested
    class Class {

        @Test
        void is_that_of_the_operation() {
            assertThat(AmendmentClass.of(List.of(delete(3)))).isEqualTo(SUPPRESSING);
            assertThat(AmendmentClass.of(List.of(span(3, "it", 1, "")))).isEqualTo(SUPPRESSING);
            assertThat(AmendmentClass.of(List.of(remove(ACTION_2_1_3)))).isEqualTo(SUPPRESSING);
            assertThat(AmendmentClass.of(List.of(retitle("Woods")))).isEqualTo(SUBSTITUTING);
            assertThat(AmendmentClass.of(List.of(replace(3, "Rake.")))).isEqualTo(SUBSTITUTING);
            assertThat(AmendmentClass.of(List.of(EXCHANGE))).isEqualTo(SUBSTITUTING);
            assertThat(AmendmentClass.of(List.of(span(3, "it", 1, "them")))).isEqualTo(MODIFYING);
            assertThat(AmendmentClass.of(List.of(move(3, 1)))).isEqualTo(MODIFYING);
            assertThat(AmendmentClass.of(List.of(insert(3, 6, "New.")))).isEqualTo(ADDING);
            assertThat(AmendmentClass.of(List.of(add(ACTION_5_1_4)))).isEqualTo(ADDING);
        }

        @Test
        void is_the_furthest_reaching_of_several() {
            assertThat(AmendmentClass.of(List.of(insert(3, 6, "New."), move(1, 3))))
                    .isEqualTo(MODIFYING);
            assertThat(AmendmentClass.of(List.of(insert(3, 6, "New."), delete(4), retitle("Woods"))))
                    .isEqualTo(SUPPRESSING);
        }

        @Test
        void is_declared_in_the_order_of_voting() {
            assertThat(AmendmentClass.values()).containsExactly(SUPPRESSING, SUBSTITUTING, MODIFYING, ADDING);
        }
    }

    @Nested
    class DistanceFromTheBase {

        @Test
        void counts_what_is_taken_out_and_what_is_put_in() {
            assertThat(Distance.of(List.of(delete(3)))).isEqualTo("Rake it.".length());
            assertThat(Distance.of(List.of(insert(3, 6, "New.")))).isEqualTo(4);
            assertThat(Distance.of(List.of(move(3, 1)))).isEqualTo("Rake it.".length());
            assertThat(Distance.of(List.of(span(3, "it", 1, "")))).isEqualTo(2);
            assertThat(Distance.of(List.of(span(3, "Rake", 1, "Hoe")))).isEqualTo(4 + 3 - 2); // both end in e
            assertThat(Distance.of(List.of(remove(ACTION_2_1_3)))).isEqualTo(5);
            assertThat(Distance.of(List.of(EXCHANGE, add(ACTION_2_1_10)))).isEqualTo(5 + 5 + 6);
        }

        @Test
        void counts_nothing_that_old_and_new_have_in_common_at_both_ends() {
            assertThat(Distance.of(List.of(replace(3, "Rake them.")))).isEqualTo(2 + 4);
            assertThat(Distance.of(List.of(new ReplaceTitle("abcd", "abXcd")))).isEqualTo(1);
            assertThat(Distance.of(List.of(new ReplaceTitle("aaa", "aa")))).isEqualTo(1);
            assertThat(Distance.of(List.of(new ReplaceTitle("aa", "aaa")))).isEqualTo(1);
            assertThat(Distance.of(
                            List.of(new ReplaceBlock(BlockId.of("b3"), "Rake it.", BlockKind.HEADING, "Rake it."))))
                    .isZero();
        }

        @Test
        void counts_whole_characters() {
            assertThat(Distance.of(List.of(new ReplaceTitle("🌳", "🌲")))).isEqualTo(2);
            assertThat(Distance.of(List.of(insert(3, 6, "🌳")))).isEqualTo(1);
        }

        @Test
        void adds_up() {
            assertThat(Distance.of(List.of(delete(3), insert(3, 6, "New.")))).isEqualTo(12);
        }
    }

    @Nested
    class Voting {

        @Test
        void goes_by_class_then_distance_then_submission() {
            var adding = amendment(1, insert(3, 6, "A long addition, which changes nothing about its place."));
            var near = amendment(2, span(3, "it", 1, "them"));
            var far = amendment(3, span(2, "daily", 1, "every single day"));
            var laterNear = amendment(4, span(4, "it", 1, "them"));
            var substituting = amendment(5, retitle("Woods"));
            var suppressing = amendment(6, span(1, "a", 1, ""));

            assertThat(order(adding, near, far, laterNear, substituting, suppressing))
                    .containsExactly(6, 5, 3, 2, 4, 1);
        }

        @Test
        void puts_sub_amendments_right_before_their_amendment() {
            var first = amendment(1, delete(3));
            var last = amendment(2, insert(4, 6, "Mow it, mow it."));
            var adding = sub(3, 2, insert(6, 7, "Mulch."));
            var suppressing = sub(4, 2, span(6, "it", 2, ""));
            var ofSub = sub(5, 3, span(7, "Mulch", 1, "Hoe"));

            assertThat(order(adding, last, ofSub, first, suppressing)).containsExactly(1, 4, 5, 3, 2);
        }

        @Test
        void votes_once_on_those_that_do_the_same() {
            var groups = VotingOrder.of(List.of(
                    amendment(3, insert(4, 9, "New."), delete(1)),
                    amendment(2, insert(4, 6, "New.")),
                    amendment(1, delete(1), insert(4, 7, "New.")),
                    sub(4, 3, span(9, "New", 1, "Old")),
                    sub(5, 1, span(7, "New", 1, "Old"))));

            assertThat(groups)
                    .containsExactly(
                            new VoteGroup(List.of(id(5)), Optional.of(id(1)), MODIFYING, 6),
                            new VoteGroup(List.of(id(4)), Optional.of(id(3)), MODIFYING, 6),
                            new VoteGroup(List.of(id(1), id(3)), Optional.empty(), SUPPRESSING, 17),
                            new VoteGroup(List.of(id(2)), Optional.empty(), ADDING, 4));
            assertThat(groups.get(2).first()).isEqualTo(id(1));
        }

        @Test
        void does_not_depend_on_the_order_in_which_amendments_are_listed() {
            var random = Seed.random();
            var all = new ArrayList<OpenAmendment>();
            for (int i = 1; i <= 12; i++) all.add(amendment(i, insert(i % 5, 100 + i, "x".repeat(1 + i % 3))));
            for (int i = 13; i <= 24; i++) all.add(sub(i, i - 12, retitle("T" + i % 2)));
            var order = VotingOrder.of(all);
            Collections.shuffle(all, random);

            assertThat(VotingOrder.of(all)).as(Seed.told()).isEqualTo(order);
            assertThat(order.stream().flatMap(group -> group.amendments().stream()))
                    .hasSize(24);
        }

        private List<Integer> order(OpenAmendment... amendments) {
            return VotingOrder.of(List.of(amendments)).stream()
                    .map(group -> (int) group.first().value().getLeastSignificantBits())
                    .toList();
        }
    }

    @Nested
    class Identity {

        private boolean same(List<Operation> one, List<Operation> other) {
            return Meaning.of(one).equals(Meaning.of(other));
        }

        @Test
        void does_not_look_at_ids_of_new_blocks_nor_at_the_order_of_operations() {
            assertThat(same(
                            List.of(delete(1), insert(3, 6, "x"), insert(3, 7, "y"), retitle("Woods")),
                            List.of(retitle("Woods"), insert(3, 9, "x"), delete(1), insert(3, 8, "y"))))
                    .isTrue();
            assertThat(same(List.of(remove(ACTION_2_1_3), add(ACTION_5_1_4)), List.of(EXCHANGE)))
                    .isTrue();
        }

        @Test
        void looks_at_everything_else() {
            assertThat(same(
                            List.of(insert(3, 6, "x"), insert(3, 7, "y")),
                            List.of(insert(3, 7, "y"), insert(3, 6, "x"))))
                    .isFalse();
            assertThat(same(List.of(insert(3, 6, "x")), List.of(insert(2, 6, "x"))))
                    .isFalse();
            assertThat(same(List.of(insert(3, 6, "x")), List.of(insert(3, 6, "x"), insert(3, 7, "x"))))
                    .isFalse();
            assertThat(same(List.of(insert(3, 6, "x"), move(1, 3)), List.of(move(1, 3), insert(3, 6, "x"))))
                    .isFalse();
            assertThat(same(List.of(span(2, "it", 1, "x")), List.of(span(2, "it", 2, "x"))))
                    .isFalse();
            assertThat(same(List.of(remove(ACTION_2_1_3)), List.of(EXCHANGE))).isFalse();
        }
    }

    @Nested
    class Graph {

        @Test
        void tells_every_pair_in_conflict_once() {
            var graph = ConflictGraph.of(
                    AmendmentFixtures.TEXT,
                    List.of(
                            amendment(4, insert(3, 6, "New.")),
                            amendment(1, delete(3)),
                            amendment(2, insert(3, 7, "New.")),
                            amendment(3, insert(3, 8, "Other.")),
                            amendment(5, retitle("Woods"))));

            assertThat(graph.groups())
                    .extracting(VoteGroup::amendments)
                    .containsExactly(List.of(id(1)), List.of(id(2), id(4)), List.of(id(3)), List.of(id(5)));
            assertThat(graph.edges())
                    .containsExactly(
                            edge(1, 2, ConflictKind.DELETION),
                            edge(1, 3, ConflictKind.DELETION),
                            edge(2, 3, ConflictKind.SAME_INSERTION_POINT));
        }

        private ConflictGraph.Edge edge(int one, int other, ConflictKind kind) {
            return new ConflictGraph.Edge(id(one), id(other), new Conflict(kind.severity(), kind));
        }
    }
}
