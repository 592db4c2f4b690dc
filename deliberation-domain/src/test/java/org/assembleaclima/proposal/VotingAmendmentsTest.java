package org.assembleaclima.proposal;

import static org.assembleaclima.common.Refusals.refusalAt;
import static org.assembleaclima.proposal.AmendingFixtures.BALLOT;
import static org.assembleaclima.proposal.AmendingFixtures.OTHER_BALLOT;
import static org.assembleaclima.proposal.AmendingFixtures.admitted;
import static org.assembleaclima.proposal.AmendingFixtures.after;
import static org.assembleaclima.proposal.AmendingFixtures.amendingAnd;
import static org.assembleaclima.proposal.AmendingFixtures.amendment;
import static org.assembleaclima.proposal.AmendingFixtures.amendments;
import static org.assembleaclima.proposal.AmendingFixtures.closed;
import static org.assembleaclima.proposal.AmendingFixtures.given;
import static org.assembleaclima.proposal.AmendingFixtures.putToVote;
import static org.assembleaclima.proposal.AmendingFixtures.refused;
import static org.assembleaclima.proposal.AmendingFixtures.sequenced;
import static org.assembleaclima.proposal.AmendingFixtures.sub;
import static org.assembleaclima.proposal.AmendingFixtures.submitted;
import static org.assembleaclima.proposal.AmendingFixtures.withdrawn;
import static org.assembleaclima.proposal.AmendmentFixtures.TEXT;
import static org.assembleaclima.proposal.AmendmentFixtures.amended;
import static org.assembleaclima.proposal.AmendmentFixtures.delete;
import static org.assembleaclima.proposal.AmendmentFixtures.insert;
import static org.assembleaclima.proposal.AmendmentFixtures.retitle;
import static org.assembleaclima.proposal.AmendmentFixtures.span;
import static org.assembleaclima.proposal.ProposalFixtures.CYCLE_2024;
import static org.assembleaclima.proposal.ProposalFixtures.MARCH_16_NOON;
import static org.assembleaclima.proposal.ProposalFixtures.PROPOSAL;
import static org.assembleaclima.proposal.ProposalRefusal.AMENDMENT_NOT_ADMITTED;
import static org.assembleaclima.proposal.ProposalRefusal.AMENDMENT_NOT_NEXT;
import static org.assembleaclima.proposal.ProposalRefusal.AMENDMENT_NOT_OPEN;
import static org.assembleaclima.proposal.ProposalRefusal.AMENDMENT_UNKNOWN;
import static org.assembleaclima.proposal.ProposalRefusal.ORDER_INCOMPLETE;
import static org.assembleaclima.proposal.ProposalRefusal.VOTE_NOT_UNDER_WAY;
import static org.assembleaclima.proposal.ProposalRefusal.VOTE_UNDER_WAY;

import java.util.List;
import java.util.Optional;
import org.assembleaclima.common.BallotId;
import org.assembleaclima.proposal.ProposalCommand.AbandonVote;
import org.assembleaclima.proposal.ProposalCommand.DecideAmendment;
import org.assembleaclima.proposal.ProposalCommand.PutToVote;
import org.assembleaclima.proposal.ProposalCommand.SequenceAmendments;
import org.assembleaclima.proposal.ProposalEvent.AmendmentsSequenced;
import org.assembleaclima.proposal.ProposalEvent.VoteAbandoned;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class VotingAmendmentsTest {

    /** One amendment with a sub-amendment, 3 on 1; 2 does the same as 1; 4 deletes. */
    private static final ProposalEvent[] FOUR = {
        submitted(1, insert(3, 6, "Mow it.")),
        submitted(2, insert(3, 7, "Mow it.")),
        sub(3, 1, span(6, "it", 1, "all")),
        submitted(4, delete(4)),
        admitted(1),
        admitted(2),
        admitted(3),
        admitted(4),
        closed(),
        sequenced(4, 3, 1, 2)
    };

    private static List<ProposalEvent> fourAnd(ProposalEvent... more) {
        var events = amendingAnd(FOUR);
        events.addAll(List.of(more));
        return events;
    }

    private static PutToVote put(int number) {
        return new PutToVote(PROPOSAL, Optional.of(amendment(number)), BALLOT);
    }

    @Nested
    class Sequencing {

        private static TestExecutor<Proposal> afterFour() {
            return given(fourAnd());
        }

        private static SequenceAmendments sequence(int... order) {
            return new SequenceAmendments(PROPOSAL, amendments(order), "Easier to follow.");
        }

        private static void refusedAsIncomplete(int... order) {
            afterFour().when(sequence(order)).expectNoEvents().expectException(refusalAt(ORDER_INCOMPLETE, "/order"));
        }

        @Test
        void records_the_order_of_the_chair_with_the_reason() {
            afterFour()
                    .when(sequence(3, 1, 2, 4))
                    .expectEvents(new AmendmentsSequenced(
                            PROPOSAL, amendments(3, 1, 2, 4), Optional.of("Easier to follow."), MARCH_16_NOON));
        }

        @Test
        void puts_identical_ones_side_by_side_where_the_first_of_them_stands() {
            afterFour()
                    .when(sequence(3, 2, 4, 1))
                    .expectEvents(new AmendmentsSequenced(
                            PROPOSAL, amendments(3, 1, 2, 4), Optional.of("Easier to follow."), MARCH_16_NOON));
        }

        @Test
        void refuses_an_order_that_leaves_one_out_or_names_one_twice_or_an_unknown_one() {
            refusedAsIncomplete(3, 1, 2);
            refusedAsIncomplete(3, 1, 2, 4, 4);
            refusedAsIncomplete(3, 1, 1, 4);
            refusedAsIncomplete(3, 1, 2, 5);
            refusedAsIncomplete();
        }

        @Test
        void refuses_a_sub_amendment_behind_its_amendment() {
            refusedAsIncomplete(1, 3, 2, 4);
        }

        @Test
        void refuses_a_sub_amendment_behind_one_that_is_identical_with_its_amendment() {
            refusedAsIncomplete(2, 3, 1, 4);
        }

        @Test
        void leaves_out_what_was_withdrawn() {
            given(fourAnd(withdrawn(4))).when(sequence(3, 1, 2)).expectSuccessfulHandlerExecution();
            refused(given(fourAnd(withdrawn(4))).when(sequence(4, 3, 1, 2)), ORDER_INCOMPLETE);
        }

        @Test
        void refuses_another_order_during_a_vote() {
            refused(given(fourAnd(putToVote(TEXT, 4))).when(sequence(3, 1, 2, 4)), VOTE_UNDER_WAY);
        }
    }

    @Nested
    class Putting {

        @Test
        void freezes_the_text_that_holds_if_it_is_adopted() {
            given(fourAnd())
                    .when(put(4))
                    .expectResultMessagePayload(new Motion(CYCLE_2024, 1, TextHash.of(amended(delete(4)))))
                    .expectEvents(putToVote(amended(delete(4)), 4));
        }

        @Test
        void votes_a_sub_amendment_together_with_its_amendment() {
            given(fourAnd(withdrawn(4))).when(put(3)).expectEvents(putToVote(amended(insert(3, 6, "Mow all.")), 3));
        }

        @Test
        void votes_identical_ones_once_and_as_they_were_amended() {
            given(fourAnd(withdrawn(4), AmendingFixtures.adopted(Consequences.NONE, 3)))
                    .when(put(1))
                    .expectEvents(putToVote(amended(insert(3, 6, "Mow all.")), 1, 2));
        }

        @Test
        void refuses_what_is_not_next() {
            refused(given(fourAnd()).when(put(3)), AMENDMENT_NOT_NEXT);
            refused(given(fourAnd(withdrawn(4), withdrawn(3))).when(put(2)), AMENDMENT_NOT_NEXT);
        }

        @Test
        void goes_by_the_order_of_the_chair() {
            var chairs = new AmendmentsSequenced(
                    PROPOSAL, amendments(3, 1, 2, 4), Optional.of("Easier to follow."), MARCH_16_NOON);
            refused(given(fourAnd(chairs)).when(put(4)), AMENDMENT_NOT_NEXT);
            given(fourAnd(chairs)).when(put(3)).expectSuccessfulHandlerExecution();
        }

        @Test
        void refuses_what_is_unknown_or_over() {
            refused(given(fourAnd()).when(put(9)), AMENDMENT_UNKNOWN);
            refused(given(fourAnd(withdrawn(4))).when(put(4)), AMENDMENT_NOT_OPEN);
        }

        @Test
        void refuses_a_flagged_sub_amendment() {
            var flagged = new Consequences(
                    List.of(), List.of(), List.of(new Consequences.Flag(amendment(3), ConflictKind.OVERLAPPING_SPANS)));
            refused(given(fourAnd(AmendingFixtures.adopted(flagged, 4))).when(put(3)), AMENDMENT_NOT_ADMITTED);
        }

        @Test
        void refuses_a_second_vote_during_the_first() {
            refused(given(fourAnd(putToVote(TEXT, 4))).when(put(3)), VOTE_UNDER_WAY);
        }
    }

    @Nested
    class Abandoning {

        private static AbandonVote abandon(BallotId ballot) {
            return new AbandonVote(PROPOSAL, ballot);
        }

        @Test
        void takes_back_what_was_put_to_the_vote() {
            given(fourAnd(putToVote(TEXT, 4)))
                    .when(abandon(BALLOT))
                    .expectEvents(new VoteAbandoned(PROPOSAL, BALLOT, amendments(4), MARCH_16_NOON));
        }

        @Test
        void refuses_another_ballot_and_a_vote_that_is_over() {
            refused(given(fourAnd(putToVote(TEXT, 4))).when(abandon(OTHER_BALLOT)), VOTE_NOT_UNDER_WAY);
            refused(given(fourAnd()).when(abandon(BALLOT)), VOTE_NOT_UNDER_WAY);
        }

        @Test
        void lets_the_same_amendment_be_voted_again() {
            var abandoned = new VoteAbandoned(PROPOSAL, BALLOT, amendments(4), MARCH_16_NOON);
            given(fourAnd(putToVote(TEXT, 4), abandoned)).when(put(4)).expectSuccessfulHandlerExecution();
        }
    }

    @Nested
    class Deciding {

        private static DecideAmendment decide(int number, BallotId ballot) {
            return new DecideAmendment(PROPOSAL, amendment(number), ballot, true);
        }

        @Test
        void refuses_another_ballot_another_amendment_and_a_vote_that_is_over() {
            refused(given(fourAnd(putToVote(TEXT, 4))).when(decide(4, OTHER_BALLOT)), VOTE_NOT_UNDER_WAY);
            refused(given(fourAnd(putToVote(TEXT, 4))).when(decide(1, BALLOT)), VOTE_NOT_UNDER_WAY);
            refused(given(fourAnd()).when(decide(4, BALLOT)), VOTE_NOT_UNDER_WAY);
        }

        @Test
        void decides_identical_ones_by_any_of_their_names() {
            after(
                            submitted(1, retitle("Woods")),
                            submitted(2, retitle("Woods")),
                            admitted(1),
                            admitted(2),
                            closed(),
                            sequenced(1, 2),
                            putToVote(TEXT, 1, 2))
                    .when(decide(2, BALLOT))
                    .expectEvents(
                            AmendingFixtures.adopted(Consequences.NONE, 1, 2),
                            AmendingFixtures.integrated(2, amended(retitle("Woods")), 1, 2));
        }
    }
}
