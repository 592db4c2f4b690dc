package org.assembleaclima.proposal;

import static org.assembleaclima.proposal.AmendingFixtures.admitted;
import static org.assembleaclima.proposal.AmendingFixtures.after;
import static org.assembleaclima.proposal.AmendingFixtures.amendment;
import static org.assembleaclima.proposal.AmendingFixtures.by;
import static org.assembleaclima.proposal.AmendingFixtures.closed;
import static org.assembleaclima.proposal.AmendingFixtures.english;
import static org.assembleaclima.proposal.AmendingFixtures.lapse;
import static org.assembleaclima.proposal.AmendingFixtures.putToVote;
import static org.assembleaclima.proposal.AmendingFixtures.refused;
import static org.assembleaclima.proposal.AmendingFixtures.sequenced;
import static org.assembleaclima.proposal.AmendingFixtures.sub;
import static org.assembleaclima.proposal.AmendingFixtures.submitted;
import static org.assembleaclima.proposal.AmendingFixtures.translated;
import static org.assembleaclima.proposal.AmendingFixtures.withdrawn;
import static org.assembleaclima.proposal.AmendmentFixtures.TEXT;
import static org.assembleaclima.proposal.AmendmentFixtures.delete;
import static org.assembleaclima.proposal.AmendmentFixtures.insert;
import static org.assembleaclima.proposal.AmendmentFixtures.retitle;
import static org.assembleaclima.proposal.AmendmentFixtures.span;
import static org.assembleaclima.proposal.LapseCause.AMENDMENT_GONE;
import static org.assembleaclima.proposal.ProposalFixtures.MARCH_16_NOON;
import static org.assembleaclima.proposal.ProposalFixtures.PROPOSAL;
import static org.assembleaclima.proposal.ProposalFixtures.WRITER;
import static org.assembleaclima.proposal.ProposalRefusal.AMENDMENTS_NOT_JUDGED;
import static org.assembleaclima.proposal.ProposalRefusal.AMENDMENT_ALREADY_JUDGED;
import static org.assembleaclima.proposal.ProposalRefusal.AMENDMENT_NOT_OPEN;
import static org.assembleaclima.proposal.ProposalRefusal.AMENDMENT_UNKNOWN;
import static org.assembleaclima.proposal.ProposalRefusal.NOT_THE_AUTHOR;
import static org.assembleaclima.proposal.ProposalRefusal.VOTE_UNDER_WAY;

import java.util.List;
import org.assembleaclima.proposal.Consequences.Lapse;
import org.assembleaclima.proposal.ProposalCommand.AdmitAmendment;
import org.assembleaclima.proposal.ProposalCommand.CloseAmending;
import org.assembleaclima.proposal.ProposalCommand.RuleAmendmentInadmissible;
import org.assembleaclima.proposal.ProposalCommand.WithdrawAmendment;
import org.assembleaclima.proposal.ProposalEvent.AmendmentRuledInadmissible;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JudgingAmendmentsTest {

    @Nested
    class Admitting {

        @Test
        void admits_a_submitted_amendment() {
            after(submitted(1, delete(3)))
                    .when(new AdmitAmendment(PROPOSAL, amendment(1)))
                    .expectEvents(admitted(1));
        }

        @Test
        void refuses_an_amendment_nobody_submitted() {
            refused(after().when(new AdmitAmendment(PROPOSAL, amendment(1))), AMENDMENT_UNKNOWN);
        }

        @Test
        void refuses_to_admit_twice() {
            refused(
                    after(submitted(1, delete(3)), admitted(1)).when(new AdmitAmendment(PROPOSAL, amendment(1))),
                    AMENDMENT_ALREADY_JUDGED);
        }

        @Test
        void refuses_to_admit_what_was_withdrawn() {
            refused(
                    after(submitted(1, delete(3)), withdrawn(1)).when(new AdmitAmendment(PROPOSAL, amendment(1))),
                    AMENDMENT_ALREADY_JUDGED);
        }
    }

    @Nested
    class Rejecting {

        private static RuleAmendmentInadmissible inadmissible(int number, Inadmissibility code) {
            return new RuleAmendmentInadmissible(PROPOSAL, amendment(number), code, "See the rules.");
        }

        private static AmendmentRuledInadmissible ruled(int number, Inadmissibility code, Lapse... lapsed) {
            return new AmendmentRuledInadmissible(
                    PROPOSAL, amendment(number), code, "See the rules.", List.of(lapsed), MARCH_16_NOON);
        }

        @ParameterizedTest
        @EnumSource
        void records_the_reason_by_its_type(Inadmissibility code) {
            after(submitted(1, delete(3))).when(inadmissible(1, code)).expectEvents(ruled(1, code));
        }

        @Test
        void takes_the_sub_amendments_with_it_admitted_or_not_and_no_others() {
            after(
                            submitted(1, insert(3, 6, "Mow it.")),
                            sub(2, 1, span(6, "it", 1, "all")),
                            sub(3, 1, retitle("Woods")),
                            admitted(3),
                            submitted(4, delete(4)),
                            sub(5, 4, retitle("Woods")))
                    .when(inadmissible(1, Inadmissibility.UNLAWFUL))
                    .expectEvents(
                            ruled(1, Inadmissibility.UNLAWFUL, lapse(2, AMENDMENT_GONE), lapse(3, AMENDMENT_GONE)));
        }

        @Test
        void refuses_an_amendment_nobody_submitted() {
            refused(after().when(inadmissible(1, Inadmissibility.OFF_TOPIC)), AMENDMENT_UNKNOWN);
        }

        @Test
        void refuses_an_amendment_that_was_admitted() {
            refused(
                    after(submitted(1, delete(3)), admitted(1)).when(inadmissible(1, Inadmissibility.OFF_TOPIC)),
                    AMENDMENT_ALREADY_JUDGED);
        }
    }

    @Nested
    class Withdrawing {

        private static final WithdrawAmendment FIRST = new WithdrawAmendment(PROPOSAL, amendment(1));
        private static final ProposalEvent[] ONE_WITH_A_SUB = {
            submitted(1, delete(3)), sub(2, 1, retitle("Woods")), admitted(1), admitted(2), closed(), sequenced(2, 1)
        };

        @Test
        void takes_its_sub_amendments_with_it() {
            after(ONE_WITH_A_SUB).when(FIRST, by("ada")).expectEvents(withdrawn(1, lapse(2, AMENDMENT_GONE)));
        }

        @Test
        void lets_an_author_withdraw_what_nobody_judged() {
            after(submitted(1, delete(3))).when(FIRST, by("ada")).expectEvents(withdrawn(1));
        }

        @Test
        void refuses_another_member_and_whoever_is_no_member() {
            refused(after(submitted(1, delete(3))).when(FIRST, by("bruno")), NOT_THE_AUTHOR);
            refused(after(submitted(1, delete(3))).when(FIRST, by(WRITER)), NOT_THE_AUTHOR);
        }

        @Test
        void refuses_an_amendment_nobody_submitted() {
            refused(after().when(FIRST, by("ada")), AMENDMENT_UNKNOWN);
        }

        @Test
        void refuses_to_withdraw_twice() {
            refused(after(submitted(1, delete(3)), withdrawn(1)).when(FIRST, by("ada")), AMENDMENT_NOT_OPEN);
        }

        @Test
        void refuses_an_amendment_that_is_being_voted() {
            refused(
                    after(submitted(1, delete(3)), admitted(1), closed(), sequenced(1), putToVote(TEXT, 1))
                            .when(FIRST, by("ada")),
                    VOTE_UNDER_WAY);
        }

        @Test
        void refuses_an_amendment_whose_sub_amendment_is_being_voted() {
            refused(AmendingFixtures.given(withVoteOnTheSub()).when(FIRST, by("ada")), VOTE_UNDER_WAY);
        }

        private static List<ProposalEvent> withVoteOnTheSub() {
            var events = AmendingFixtures.amendingAnd(ONE_WITH_A_SUB);
            events.add(putToVote(TEXT, 2));
            return events;
        }

        @Test
        void lets_an_author_withdraw_while_another_amendment_is_being_voted() {
            after(
                            submitted(1, delete(3)),
                            submitted(2, delete(4)),
                            admitted(1),
                            admitted(2),
                            closed(),
                            sequenced(2, 1),
                            putToVote(TEXT, 2))
                    .when(FIRST, by("ada"))
                    .expectEvents(withdrawn(1));
        }
    }

    @Nested
    class Closing {

        private static final CloseAmending CLOSE = new CloseAmending(PROPOSAL);

        @Test
        void closes_without_amendments_and_without_an_order() {
            after().when(CLOSE).expectEvents(closed());
        }

        @Test
        void refuses_while_an_amendment_or_a_sub_amendment_is_not_judged() {
            refused(after(submitted(1, delete(3))).when(CLOSE), AMENDMENTS_NOT_JUDGED);
            refused(
                    after(submitted(1, delete(3)), admitted(1), sub(2, 1, retitle("Woods")))
                            .when(CLOSE),
                    AMENDMENTS_NOT_JUDGED);
        }

        @Test
        void puts_the_furthest_reaching_first_sub_amendments_before_theirs_and_identical_ones_side_by_side() {
            after(
                            submitted(1, insert(3, 6, "Mow it.")),
                            submitted(2, retitle("Woods")),
                            submitted(3, delete(4)),
                            submitted(4, retitle("Woods")),
                            sub(5, 1, span(6, "it", 1, "all")),
                            submitted(6, delete(5)),
                            withdrawn(6),
                            admitted(1),
                            admitted(2),
                            admitted(3),
                            admitted(4),
                            admitted(5))
                    .when(CLOSE)
                    .expectEvents(closed(), sequenced(3, 2, 4, 5, 1));
        }

        @Test
        void puts_amendments_of_the_original_before_those_of_translations() {
            after(
                            translated(2),
                            english(1, span(2, "it", 1, "")),
                            submitted(2, insert(3, 6, "Mow it.")),
                            admitted(1),
                            admitted(2))
                    .when(CLOSE)
                    .expectEvents(closed(), sequenced(2, 1));
        }
    }
}
