package org.assembleaclima.proposal;

import static org.assembleaclima.proposal.AmendingFixtures.admitted;
import static org.assembleaclima.proposal.AmendingFixtures.adopted;
import static org.assembleaclima.proposal.AmendingFixtures.after;
import static org.assembleaclima.proposal.AmendingFixtures.amendment;
import static org.assembleaclima.proposal.AmendingFixtures.amendments;
import static org.assembleaclima.proposal.AmendingFixtures.by;
import static org.assembleaclima.proposal.AmendingFixtures.closed;
import static org.assembleaclima.proposal.AmendingFixtures.english;
import static org.assembleaclima.proposal.AmendingFixtures.integrated;
import static org.assembleaclima.proposal.AmendingFixtures.putToVote;
import static org.assembleaclima.proposal.AmendingFixtures.refused;
import static org.assembleaclima.proposal.AmendingFixtures.sequenced;
import static org.assembleaclima.proposal.AmendingFixtures.sub;
import static org.assembleaclima.proposal.AmendingFixtures.submitted;
import static org.assembleaclima.proposal.AmendingFixtures.translated;
import static org.assembleaclima.proposal.AmendingFixtures.withdrawn;
import static org.assembleaclima.proposal.AmendmentFixtures.TEXT;
import static org.assembleaclima.proposal.AmendmentFixtures.amended;
import static org.assembleaclima.proposal.AmendmentFixtures.delete;
import static org.assembleaclima.proposal.AmendmentFixtures.insert;
import static org.assembleaclima.proposal.AmendmentFixtures.remove;
import static org.assembleaclima.proposal.AmendmentFixtures.replace;
import static org.assembleaclima.proposal.AmendmentFixtures.retitle;
import static org.assembleaclima.proposal.AmendmentFixtures.span;
import static org.assembleaclima.proposal.ProposalFixtures.ACTION_2_1_3;
import static org.assembleaclima.proposal.ProposalFixtures.MARCH_16_NOON;
import static org.assembleaclima.proposal.ProposalFixtures.PROPOSAL;
import static org.assembleaclima.proposal.ProposalFixtures.block;
import static org.assembleaclima.proposal.ProposalRefusal.AMENDMENT_CONFLICTS;
import static org.assembleaclima.proposal.ProposalRefusal.AMENDMENT_NOT_ADMITTED;
import static org.assembleaclima.proposal.ProposalRefusal.AMENDMENT_NOT_OPEN;
import static org.assembleaclima.proposal.ProposalRefusal.AMENDMENT_UNKNOWN;
import static org.assembleaclima.proposal.ProposalRefusal.NOT_OF_THE_GROUP;
import static org.assembleaclima.proposal.ProposalRefusal.VOTE_UNDER_WAY;

import java.util.List;
import org.assembleaclima.proposal.Consequences.Again;
import org.assembleaclima.proposal.ProposalCommand.AcceptAsFriendly;
import org.assembleaclima.proposal.ProposalEvent.AmendmentAcceptedAsFriendly;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The group that drafted takes an amendment as its own, when nothing else conflicts with it. */
class FriendlyAmendmentsTest {

    private static final AcceptAsFriendly FIRST = new AcceptAsFriendly(PROPOSAL, amendment(1));

    private static AmendmentAcceptedAsFriendly accepted(Consequences consequences, int... numbers) {
        return new AmendmentAcceptedAsFriendly(PROPOSAL, amendments(numbers), consequences, MARCH_16_NOON);
    }

    private static void conflicts(ProposalEvent... events) {
        refused(after(events).when(FIRST), AMENDMENT_CONFLICTS);
    }

    @Nested
    class Accepting {

        @Test
        void integrates_it_at_once() {
            after(submitted(1, delete(3), remove(ACTION_2_1_3)), admitted(1))
                    .when(FIRST)
                    .expectEvents(
                            accepted(Consequences.NONE, 1), integrated(2, amended(delete(3), remove(ACTION_2_1_3)), 1));
        }

        @Test
        void integrates_identical_ones_with_it_once() {
            after(submitted(1, insert(3, 6, "Mow.")), submitted(2, insert(3, 7, "Mow.")), admitted(1), admitted(2))
                    .when(new AcceptAsFriendly(PROPOSAL, amendment(2)))
                    .expectEvents(
                            accepted(Consequences.NONE, 1, 2), integrated(2, amended(insert(3, 6, "Mow.")), 1, 2));
        }

        @Test
        void says_again_what_quotes_the_same_block_elsewhere() {
            var friendly = span(2, "Water it", 1, "Water all");
            after(submitted(1, friendly), submitted(2, span(2, "it", 2, "much")), admitted(1), admitted(2))
                    .when(FIRST)
                    .expectEvents(
                            accepted(
                                    new Consequences(
                                            List.of(),
                                            List.of(new Again(amendment(2), List.of(span(2, "it", 1, "much")))),
                                            List.of()),
                                    1),
                            integrated(2, amended(friendly), 1));
        }

        @Test
        void changes_no_action_and_no_other_language_with_a_translation() {
            var english = new AmendableText(
                    new ProposalText("en", "More trees", List.of(block(1, "Plant a wood."), block(2, "Water all."))),
                    TEXT.pacActions());
            after(translated(2), english(1, span(2, "it", 1, "all")), submitted(2, delete(2)), admitted(1), admitted(2))
                    .when(FIRST)
                    .expectEvents(accepted(Consequences.NONE, 1), integrated(3, english, 1));
        }

        @Test
        void is_still_possible_between_two_votes() {
            after(submitted(1, delete(3)), admitted(1), closed(), sequenced(1))
                    .when(FIRST)
                    .expectEvents(accepted(Consequences.NONE, 1), integrated(2, amended(delete(3)), 1));
        }
    }

    @Nested
    class Refusing {

        @Test
        void refuses_whoever_does_not_write_for_the_group() {
            refused(after(submitted(1, delete(3)), admitted(1)).when(FIRST, by("ada")), NOT_OF_THE_GROUP);
        }

        @Test
        void refuses_what_is_unknown_over_or_not_admitted() {
            refused(after().when(FIRST), AMENDMENT_UNKNOWN);
            refused(after(submitted(1, delete(3)), withdrawn(1)).when(FIRST), AMENDMENT_NOT_OPEN);
            refused(after(submitted(1, delete(3))).when(FIRST), AMENDMENT_NOT_ADMITTED);
        }

        @Test
        void refuses_during_a_vote() {
            refused(
                    after(
                                    submitted(1, delete(3)),
                                    submitted(2, delete(4)),
                                    admitted(1),
                                    admitted(2),
                                    closed(),
                                    sequenced(2, 1),
                                    putToVote(TEXT, 2))
                            .when(FIRST),
                    VOTE_UNDER_WAY);
        }

        @Test
        void refuses_what_conflicts_with_another_even_softly_and_even_if_that_is_not_admitted() {
            conflicts(submitted(1, delete(3)), admitted(1), submitted(2, replace(3, "Mow.")));
            conflicts(submitted(1, insert(3, 6, "Mow.")), admitted(1), submitted(2, insert(3, 7, "Sow.")));
        }

        @Test
        void refuses_a_sub_amendment() {
            refused(
                    after(submitted(1, delete(3)), sub(2, 1, retitle("Woods")), admitted(2))
                            .when(new AcceptAsFriendly(PROPOSAL, amendment(2))),
                    AMENDMENT_CONFLICTS);
        }

        @Test
        void refuses_what_is_amended_itself() {
            conflicts(submitted(1, delete(3)), admitted(1), sub(2, 1, retitle("Woods")));
        }

        @Test
        void refuses_what_is_identical_with_one_that_is_amended() {
            refused(
                    after(submitted(1, delete(3)), submitted(2, delete(3)), sub(3, 1, retitle("Woods")), admitted(2))
                            .when(new AcceptAsFriendly(PROPOSAL, amendment(2))),
                    AMENDMENT_CONFLICTS);
        }

        @Test
        void refuses_what_conflicts_with_a_sub_amendment_of_another() {
            conflicts(
                    submitted(1, delete(3)), admitted(1), submitted(2, delete(4)), sub(3, 2, span(3, "it", 1, "all")));
        }

        @Test
        void refuses_what_conflicts_with_an_adopted_sub_amendment_of_another() {
            conflicts(
                    submitted(1, delete(3)),
                    admitted(1),
                    submitted(2, delete(4)),
                    admitted(2),
                    sub(3, 2, span(3, "it", 1, "all")),
                    admitted(3),
                    closed(),
                    sequenced(1, 3, 2),
                    putToVote(TEXT, 3),
                    adopted(Consequences.NONE, 3));
        }

        @Test
        void accepts_when_what_conflicted_is_over() {
            after(submitted(1, delete(3)), admitted(1), submitted(2, replace(3, "Mow.")), withdrawn(2))
                    .when(FIRST)
                    .expectSuccessfulHandlerExecution();
        }
    }
}
