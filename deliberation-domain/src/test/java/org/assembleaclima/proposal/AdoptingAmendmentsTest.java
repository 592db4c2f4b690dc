package org.assembleaclima.proposal;

import static org.assembleaclima.proposal.AmendingFixtures.BALLOT;
import static org.assembleaclima.proposal.AmendingFixtures.admitted;
import static org.assembleaclima.proposal.AmendingFixtures.adopted;
import static org.assembleaclima.proposal.AmendingFixtures.amendingAnd;
import static org.assembleaclima.proposal.AmendingFixtures.amendment;
import static org.assembleaclima.proposal.AmendingFixtures.amendments;
import static org.assembleaclima.proposal.AmendingFixtures.closed;
import static org.assembleaclima.proposal.AmendingFixtures.given;
import static org.assembleaclima.proposal.AmendingFixtures.integrated;
import static org.assembleaclima.proposal.AmendingFixtures.lapse;
import static org.assembleaclima.proposal.AmendingFixtures.lapsing;
import static org.assembleaclima.proposal.AmendingFixtures.putToVote;
import static org.assembleaclima.proposal.AmendingFixtures.sequenced;
import static org.assembleaclima.proposal.AmendingFixtures.sub;
import static org.assembleaclima.proposal.AmendingFixtures.submitted;
import static org.assembleaclima.proposal.AmendmentFixtures.TEXT;
import static org.assembleaclima.proposal.AmendmentFixtures.add;
import static org.assembleaclima.proposal.AmendmentFixtures.amended;
import static org.assembleaclima.proposal.AmendmentFixtures.delete;
import static org.assembleaclima.proposal.AmendmentFixtures.insert;
import static org.assembleaclima.proposal.AmendmentFixtures.move;
import static org.assembleaclima.proposal.AmendmentFixtures.replace;
import static org.assembleaclima.proposal.AmendmentFixtures.retitle;
import static org.assembleaclima.proposal.AmendmentFixtures.span;
import static org.assembleaclima.proposal.LapseCause.AMENDMENT_GONE;
import static org.assembleaclima.proposal.LapseCause.CONFLICT_NOT_RESOLVED;
import static org.assembleaclima.proposal.LapseCause.DELETION;
import static org.assembleaclima.proposal.LapseCause.NOTHING_LEFT;
import static org.assembleaclima.proposal.LapseCause.OVERLAPPING_SPANS;
import static org.assembleaclima.proposal.LapseCause.SAME_BLOCK_CHANGED;
import static org.assembleaclima.proposal.LapseCause.TITLE;
import static org.assembleaclima.proposal.ProposalFixtures.ACTION_5_1_4;
import static org.assembleaclima.proposal.ProposalFixtures.MARCH_16_NOON;
import static org.assembleaclima.proposal.ProposalFixtures.PROPOSAL;

import java.util.ArrayList;
import java.util.List;
import org.assembleaclima.proposal.Consequences.Again;
import org.assembleaclima.proposal.Consequences.Flag;
import org.assembleaclima.proposal.Consequences.Lapse;
import org.assembleaclima.proposal.ProposalCommand.DecideAmendment;
import org.assembleaclima.proposal.ProposalEvent.AmendmentRejected;
import org.assembleaclima.proposal.ProposalEvent.AmendmentSubmitted;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** R4.3: adopting an amendment lapses those incompatible with it and rebases the rest. R4.4: the text is derived. */
class AdoptingAmendmentsTest {

    /** All admitted, the first of {@code voted} being voted; {@code before} happened before that. */
    private static List<ProposalEvent> voting(
            List<AmendmentSubmitted> submitted, List<ProposalEvent> before, int... voted) {
        var events = new ArrayList<>(amendingAnd(submitted.toArray(ProposalEvent[]::new)));
        for (var one : submitted) events.add(admitted(one.number()));
        events.add(closed());
        events.add(sequenced(
                submitted.stream().mapToInt(AmendmentSubmitted::number).toArray()));
        events.addAll(before);
        events.add(putToVote(TEXT, voted));
        return events;
    }

    private static ResultValidator<Proposal> adopt(List<ProposalEvent> events, int number) {
        return given(events).when(new DecideAmendment(PROPOSAL, amendment(number), BALLOT, true));
    }

    private static ResultValidator<Proposal> reject(List<ProposalEvent> events, int number) {
        return given(events).when(new DecideAmendment(PROPOSAL, amendment(number), BALLOT, false));
    }

    private static AmendmentRejected rejected(List<Lapse> lapsed, int... numbers) {
        return new AmendmentRejected(PROPOSAL, amendments(numbers), BALLOT, lapsed, MARCH_16_NOON);
    }

    private static Consequences again(int number, Operation... operations) {
        return new Consequences(List.of(), List.of(new Again(amendment(number), List.of(operations))), List.of());
    }

    @Nested
    class Amendments {

        @Test
        void lapses_the_incompatible_ones_with_the_cause_and_their_sub_amendments() {
            var events = voting(
                    List.of(
                            submitted(1, delete(3), retitle("Woods"), replace(4, "Mow."), span(1, "a wood", 1, "b")),
                            submitted(2, move(3, 5)),
                            submitted(3, retitle("Trees")),
                            submitted(4, span(4, "it", 1, "all")),
                            submitted(5, span(1, "wood", 1, "park")),
                            sub(6, 5, delete(5)),
                            submitted(7, delete(5))),
                    List.of(),
                    1);
            adopt(events, 1)
                    .expectEvents(
                            adopted(
                                    lapsing(
                                            lapse(2, DELETION),
                                            lapse(3, TITLE),
                                            lapse(4, SAME_BLOCK_CHANGED),
                                            lapse(5, OVERLAPPING_SPANS),
                                            lapse(6, AMENDMENT_GONE)),
                                    1),
                            integrated(
                                    2,
                                    amended(delete(3), retitle("Woods"), replace(4, "Mow."), span(1, "a wood", 1, "b")),
                                    1));
        }

        @Test
        void says_the_others_again_and_their_sub_amendments_too() {
            var events = voting(
                    List.of(
                            submitted(1, span(2, "Water it", 1, "Water all")),
                            submitted(2, span(2, "it", 2, "much")),
                            sub(3, 2, insert(3, 6, "Mow."), span(2, "it", 1, "all")),
                            submitted(4, insert(3, 7, "Sow."))),
                    List.of(),
                    1);
            adopt(events, 1)
                    .expectEvents(
                            adopted(
                                    new Consequences(
                                            List.of(),
                                            List.of(new Again(amendment(2), List.of(span(2, "it", 1, "much")))),
                                            List.of(new Flag(amendment(3), ConflictKind.OVERLAPPING_SPANS))),
                                    1),
                            integrated(2, amended(span(2, "Water it", 1, "Water all")), 1));
        }

        @Test
        void lapses_what_has_nothing_left_to_change() {
            var events = voting(List.of(submitted(1, delete(3)), submitted(2, move(4, 2))), List.of(), 1);
            adopt(events, 1)
                    .expectEvents(adopted(lapsing(lapse(2, NOTHING_LEFT)), 1), integrated(2, amended(delete(3)), 1));
        }

        @Test
        void changes_the_actions_with_the_text() {
            var events = voting(List.of(submitted(1, add(ACTION_5_1_4))), List.of(), 1);
            adopt(events, 1).expectEvents(adopted(Consequences.NONE, 1), integrated(2, amended(add(ACTION_5_1_4)), 1));
        }

        @Test
        void leaves_the_text_when_it_is_rejected_and_lapses_its_sub_amendments() {
            var events = voting(
                    List.of(
                            submitted(1, delete(3)),
                            submitted(2, delete(3)),
                            sub(3, 1, delete(4)),
                            sub(4, 1, delete(5))),
                    List.of(putToVote(TEXT, 3), adopted(Consequences.NONE, 3)),
                    1,
                    2);
            reject(events, 1).expectEvents(rejected(List.of(lapse(3, AMENDMENT_GONE), lapse(4, AMENDMENT_GONE)), 1, 2));
        }
    }

    @Nested
    class SubAmendments {

        private static final List<AmendmentSubmitted> THREE = List.of(
                submitted(1, insert(3, 6, "Mow it, mow it.")),
                sub(2, 1, span(6, "Mow it", 1, "Cut")),
                sub(3, 1, span(6, "it", 2, "all")));

        @Test
        void waits_for_its_amendment_and_rebases_its_siblings() {
            adopt(voting(THREE, List.of(), 2), 2).expectEvents(adopted(again(3, span(6, "it", 1, "all")), 2));
        }

        @Test
        void goes_into_the_text_with_its_amendment_in_the_order_of_adoption() {
            var before = List.<ProposalEvent>of(
                    putToVote(TEXT, 3),
                    adopted(Consequences.NONE, 3),
                    putToVote(TEXT, 2),
                    adopted(Consequences.NONE, 2));
            adopt(voting(THREE, before, 1), 1)
                    .expectEvents(
                            adopted(Consequences.NONE, 1),
                            integrated(2, amended(insert(3, 6, "Cut, mow all.")), 1, 3, 2));
        }

        @Test
        void lapses_a_sibling_that_is_after_the_same_words() {
            var submitted = List.of(
                    submitted(1, insert(3, 6, "Mow it.")),
                    sub(2, 1, span(6, "it", 1, "all")),
                    sub(3, 1, span(6, "it", 1, "some")));
            adopt(voting(submitted, List.of(), 2), 2).expectEvents(adopted(lapsing(lapse(3, OVERLAPPING_SPANS)), 2));
        }

        @Test
        void ends_with_its_amendment_together_with_those_identical_with_it() {
            var submitted = List.of(
                    submitted(1, insert(3, 6, "Mow it.")),
                    sub(2, 1, span(6, "it", 1, "all")),
                    sub(3, 1, span(6, "it", 1, "all")));
            var before = List.<ProposalEvent>of(putToVote(TEXT, 2, 3), adopted(Consequences.NONE, 2, 3));
            adopt(voting(submitted, before, 1), 1)
                    .expectEvents(
                            adopted(Consequences.NONE, 1), integrated(2, amended(insert(3, 6, "Mow all.")), 1, 2, 3));
            reject(voting(submitted, before, 1), 1)
                    .expectEvents(rejected(List.of(lapse(2, AMENDMENT_GONE), lapse(3, AMENDMENT_GONE)), 1));
        }

        @Test
        void lapses_its_amendment_with_it_when_another_one_takes_its_words() {
            var submitted = List.of(
                    submitted(1, replace(3, "Mow.")), submitted(2, delete(4)), sub(3, 2, span(3, "it", 1, "all")));
            var before = List.<ProposalEvent>of(putToVote(TEXT, 3), adopted(Consequences.NONE, 3));
            adopt(voting(submitted, before, 1), 1)
                    .expectEvents(
                            adopted(lapsing(lapse(2, SAME_BLOCK_CHANGED), lapse(3, AMENDMENT_GONE)), 1),
                            integrated(2, amended(replace(3, "Mow.")), 1));
        }
    }

    @Nested
    class FlaggedOnes {

        private static final List<AmendmentSubmitted> FLAGGED_3 = List.of(
                submitted(1, replace(3, "Mow.")),
                submitted(2, delete(4)),
                sub(3, 2, span(3, "it", 1, "all")),
                submitted(4, retitle("Woods")),
                sub(5, 2, delete(5)));
        private static final List<ProposalEvent> BEFORE = List.of(
                putToVote(TEXT, 1),
                adopted(
                        new Consequences(
                                List.of(), List.of(), List.of(new Flag(amendment(3), ConflictKind.SAME_BLOCK_CHANGED))),
                        1),
                integrated(2, amended(replace(3, "Mow.")), 1));
        private static final AmendableText BOTH = amended(replace(3, "Mow."), retitle("Woods"));

        @Test
        void is_flagged_while_its_amendment_can_still_be_voted() {
            adopt(voting(FLAGGED_3, List.of(), 1), 1)
                    .expectEvents(
                            adopted(
                                    new Consequences(
                                            List.of(),
                                            List.of(),
                                            List.of(new Flag(amendment(3), ConflictKind.SAME_BLOCK_CHANGED))),
                                    1),
                            integrated(2, amended(replace(3, "Mow.")), 1));
        }

        @Test
        void stays_as_it_is_when_another_amendment_is_adopted() {
            adopt(voting(FLAGGED_3, BEFORE, 4), 4).expectEvents(adopted(Consequences.NONE, 4), integrated(3, BOTH, 4));
        }

        @Test
        void stays_as_it_is_when_a_sibling_is_adopted() {
            adopt(voting(FLAGGED_3, BEFORE, 5), 5).expectEvents(adopted(Consequences.NONE, 5));
        }

        @Test
        void lapses_when_its_amendment_is_adopted_without_it() {
            adopt(voting(FLAGGED_3, BEFORE, 2), 2)
                    .expectEvents(
                            adopted(lapsing(lapse(3, CONFLICT_NOT_RESOLVED), lapse(5, CONFLICT_NOT_RESOLVED)), 2),
                            integrated(3, amended(replace(3, "Mow."), delete(4)), 2));
        }
    }
}
