package org.assembleaclima.proposal;

import static org.assembleaclima.common.Refusals.refusalAt;
import static org.assembleaclima.proposal.AmendingFixtures.BALLOT;
import static org.assembleaclima.proposal.AmendingFixtures.ENGLISH;
import static org.assembleaclima.proposal.AmendingFixtures.OTHER_BALLOT;
import static org.assembleaclima.proposal.AmendingFixtures.admitted;
import static org.assembleaclima.proposal.AmendingFixtures.adopted;
import static org.assembleaclima.proposal.AmendingFixtures.amendingAnd;
import static org.assembleaclima.proposal.AmendingFixtures.by;
import static org.assembleaclima.proposal.AmendingFixtures.closed;
import static org.assembleaclima.proposal.AmendingFixtures.english;
import static org.assembleaclima.proposal.AmendingFixtures.given;
import static org.assembleaclima.proposal.AmendingFixtures.givenAt;
import static org.assembleaclima.proposal.AmendingFixtures.integrated;
import static org.assembleaclima.proposal.AmendingFixtures.lapse;
import static org.assembleaclima.proposal.AmendingFixtures.putToVote;
import static org.assembleaclima.proposal.AmendingFixtures.refused;
import static org.assembleaclima.proposal.AmendingFixtures.sequenced;
import static org.assembleaclima.proposal.AmendingFixtures.sub;
import static org.assembleaclima.proposal.AmendingFixtures.submitted;
import static org.assembleaclima.proposal.AmendingFixtures.tabledAnd;
import static org.assembleaclima.proposal.AmendingFixtures.translated;
import static org.assembleaclima.proposal.AmendingFixtures.withdrawn;
import static org.assembleaclima.proposal.AmendmentFixtures.TEXT;
import static org.assembleaclima.proposal.AmendmentFixtures.amended;
import static org.assembleaclima.proposal.AmendmentFixtures.delete;
import static org.assembleaclima.proposal.AmendmentFixtures.insert;
import static org.assembleaclima.proposal.AmendmentFixtures.retitle;
import static org.assembleaclima.proposal.AmendmentFixtures.span;
import static org.assembleaclima.proposal.LapseCause.PROPOSAL_ENDED;
import static org.assembleaclima.proposal.ProposalFixtures.ACTION_2_1_3;
import static org.assembleaclima.proposal.ProposalFixtures.CYCLE_2024;
import static org.assembleaclima.proposal.ProposalFixtures.CYCLE_2025;
import static org.assembleaclima.proposal.ProposalFixtures.MARCH_16_NOON;
import static org.assembleaclima.proposal.ProposalFixtures.PROPOSAL;
import static org.assembleaclima.proposal.ProposalFixtures.block;
import static org.assembleaclima.proposal.ProposalFixtures.drafted;
import static org.assembleaclima.proposal.ProposalFixtures.unchanged;
import static org.assembleaclima.proposal.ProposalRefusal.AMENDING_ENDS_IN_THE_PAST;
import static org.assembleaclima.proposal.ProposalRefusal.AMENDMENTS_NOT_DECIDED;
import static org.assembleaclima.proposal.ProposalRefusal.BLOCK_UNKNOWN;
import static org.assembleaclima.proposal.ProposalRefusal.CARRIED_OVER_WITHIN_ITS_CYCLE;
import static org.assembleaclima.proposal.ProposalRefusal.MERGED_INTO_ITSELF;
import static org.assembleaclima.proposal.ProposalRefusal.NOT_OF_THE_GROUP;
import static org.assembleaclima.proposal.ProposalRefusal.PROPOSAL_CHANGED_MEANWHILE;
import static org.assembleaclima.proposal.ProposalRefusal.TRANSLATION_INTO_THE_ORIGINAL;
import static org.assembleaclima.proposal.ProposalRefusal.VOTE_NOT_UNDER_WAY;
import static org.assembleaclima.proposal.ProposalRefusal.VOTE_UNDER_WAY;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.common.BallotId;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.proposal.Consequences.Lapse;
import org.assembleaclima.proposal.DraftText.DraftBlock;
import org.assembleaclima.proposal.ProposalCommand.AbandonVote;
import org.assembleaclima.proposal.ProposalCommand.CarryOverProposal;
import org.assembleaclima.proposal.ProposalCommand.ConsolidateProposal;
import org.assembleaclima.proposal.ProposalCommand.DecideProposal;
import org.assembleaclima.proposal.ProposalCommand.LapseProposal;
import org.assembleaclima.proposal.ProposalCommand.MergeProposal;
import org.assembleaclima.proposal.ProposalCommand.OpenAmending;
import org.assembleaclima.proposal.ProposalCommand.PutToVote;
import org.assembleaclima.proposal.ProposalCommand.TranslateProposal;
import org.assembleaclima.proposal.ProposalCommand.WithdrawProposal;
import org.assembleaclima.proposal.ProposalEvent.AmendingOpened;
import org.assembleaclima.proposal.ProposalEvent.ProposalApproved;
import org.assembleaclima.proposal.ProposalEvent.ProposalCarriedOver;
import org.assembleaclima.proposal.ProposalEvent.ProposalConsolidated;
import org.assembleaclima.proposal.ProposalEvent.ProposalLapsed;
import org.assembleaclima.proposal.ProposalEvent.ProposalMerged;
import org.assembleaclima.proposal.ProposalEvent.ProposalNotApproved;
import org.assembleaclima.proposal.ProposalEvent.ProposalPutToVote;
import org.assembleaclima.proposal.ProposalEvent.ProposalTranslated;
import org.assembleaclima.proposal.ProposalEvent.ProposalWithdrawn;
import org.assembleaclima.proposal.ProposalEvent.VoteAbandoned;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A tabled proposal from its translation to its end, the amendments apart. */
class DecidingProposalTest {

    private static final TextHash HASH = TextHash.of(TEXT);

    private static ProposalConsolidated consolidated(int textVersion, AmendableText text) {
        return new ProposalConsolidated(PROPOSAL, textVersion, TextHash.of(text), List.of(), MARCH_16_NOON);
    }

    private static ProposalPutToVote put() {
        return new ProposalPutToVote(PROPOSAL, BALLOT, 1, HASH, MARCH_16_NOON);
    }

    @Nested
    class Opening {

        private static OpenAmending until(Instant until) {
            return new OpenAmending(PROPOSAL, Optional.of(until));
        }

        @Test
        void opens_the_window_until_the_chair_closes_it() {
            given(tabledAnd())
                    .when(new OpenAmending(PROPOSAL, Optional.empty()))
                    .expectEvents(AmendingFixtures.opened());
        }

        @Test
        void opens_the_window_for_a_millisecond() {
            var end = MARCH_16_NOON.plusMillis(1);
            given(tabledAnd())
                    .when(until(end))
                    .expectEvents(new AmendingOpened(PROPOSAL, Optional.of(end), MARCH_16_NOON));
        }

        @Test
        void refuses_a_window_that_closes_at_once() {
            given(tabledAnd())
                    .when(until(MARCH_16_NOON))
                    .expectNoEvents()
                    .expectException(refusalAt(AMENDING_ENDS_IN_THE_PAST, "/until"));
        }
    }

    @Nested
    class Translating {

        private static TranslateProposal translate(long expectedVersion, DraftText text) {
            return new TranslateProposal(PROPOSAL, expectedVersion, text);
        }

        @Test
        void keeps_the_ids_of_the_blocks_it_translates() {
            given(tabledAnd()).when(translate(2, unchanged(ENGLISH))).expectEvents(translated(2));
        }

        @Test
        void names_blocks_of_its_own_after_all_the_proposal_ever_had() {
            var own = new DraftText(
                    "en", "More trees", List.of(new DraftBlock(null, BlockKind.PARAGRAPH, "Translator's note.")));
            given(amendingAnd(submitted(1, insert(3, 6, "Mow."))))
                    .when(translate(4, own))
                    .expectEvents(new ProposalTranslated(
                            PROPOSAL,
                            2,
                            1,
                            new ProposalText("en", "More trees", List.of(block(7, "Translator's note."))),
                            MARCH_16_NOON));
        }

        @Test
        void is_possible_until_the_vote_and_after_it() {
            given(amendingAnd(closed())).when(translate(4, unchanged(ENGLISH))).expectEvents(translated(2));
            given(tabledAnd(consolidated(1, TEXT)))
                    .when(translate(3, unchanged(ENGLISH)))
                    .expectEvents(translated(2));
            var approved = new ProposalApproved(PROPOSAL, BALLOT, MARCH_16_NOON);
            given(tabledAnd(consolidated(1, TEXT), put(), approved))
                    .when(translate(5, unchanged(ENGLISH)))
                    .expectEvents(translated(2));
        }

        @Test
        void says_which_version_of_the_original_it_translates() {
            given(amendingAnd(submitted(1, delete(3)), integrated(2, amended(delete(3)), 1)))
                    .when(translate(5, unchanged(ENGLISH)))
                    .expectEvents(new ProposalTranslated(PROPOSAL, 3, 2, ENGLISH, MARCH_16_NOON));
        }

        @Test
        void replaces_a_translation_nobody_amends() {
            given(amendingAnd(translated(2), submitted(1, delete(3)), english(2, delete(1)), withdrawn(2)))
                    .when(translate(7, unchanged(ENGLISH)))
                    .expectEvents(translated(3));
        }

        @Test
        void refuses_to_replace_a_translation_somebody_amends() {
            refused(
                    given(amendingAnd(translated(2), english(1, delete(1)))).when(translate(5, unchanged(ENGLISH))),
                    AMENDMENTS_NOT_DECIDED);
        }

        @Test
        void refuses_the_original_language() {
            given(tabledAnd())
                    .when(translate(2, unchanged(TEXT.text())))
                    .expectNoEvents()
                    .expectException(refusalAt(TRANSLATION_INTO_THE_ORIGINAL, "/language"));
        }

        @Test
        void refuses_a_block_the_original_does_not_have() {
            var unknown = new DraftText(
                    "en", "More trees", List.of(new DraftBlock(BlockId.of("b6"), BlockKind.PARAGRAPH, "Mow.")));
            given(tabledAnd())
                    .when(translate(2, unknown))
                    .expectNoEvents()
                    .expectException(refusalAt(BLOCK_UNKNOWN, "/blocks/0/id"));
        }

        @Test
        void refuses_a_translator_who_read_another_version() {
            refused(given(tabledAnd()).when(translate(1, unchanged(ENGLISH))), PROPOSAL_CHANGED_MEANWHILE);
            refused(given(tabledAnd()).when(translate(3, unchanged(ENGLISH))), PROPOSAL_CHANGED_MEANWHILE);
        }
    }

    @Nested
    class Consolidating {

        private static final ConsolidateProposal CONSOLIDATE = new ConsolidateProposal(PROPOSAL);

        @Test
        void freezes_the_tabled_text_when_nobody_may_amend_it() {
            given(tabledAnd()).when(CONSOLIDATE).expectEvents(consolidated(1, TEXT));
        }

        @Test
        void freezes_the_text_with_what_was_adopted_whatever_became_of_a_translation() {
            given(amendingAnd(
                            translated(2),
                            submitted(1, delete(3)),
                            admitted(1),
                            closed(),
                            sequenced(1),
                            putToVote(TEXT, 1),
                            adopted(Consequences.NONE, 1),
                            integrated(3, amended(delete(3)), 1)))
                    .when(CONSOLIDATE)
                    .expectEvents(consolidated(3, amended(delete(3))));
        }

        @Test
        void freezes_the_original_and_not_the_translation() {
            given(tabledAnd(translated(2))).when(CONSOLIDATE).expectEvents(consolidated(1, TEXT));
        }

        @Test
        void refuses_while_an_amendment_is_to_be_voted() {
            refused(
                    given(amendingAnd(submitted(1, delete(3)), admitted(1), closed(), sequenced(1)))
                            .when(CONSOLIDATE),
                    AMENDMENTS_NOT_DECIDED);
        }

        @Test
        void refuses_during_a_vote() {
            refused(
                    given(amendingAnd(submitted(1, delete(3)), admitted(1), closed(), putToVote(TEXT, 1)))
                            .when(CONSOLIDATE),
                    VOTE_UNDER_WAY);
        }
    }

    @Nested
    class Deciding {

        private static DecideProposal decide(BallotId ballot, boolean approved) {
            return new DecideProposal(PROPOSAL, ballot, approved);
        }

        @Test
        void freezes_what_is_voted() {
            given(tabledAnd(consolidated(1, TEXT)))
                    .when(new PutToVote(PROPOSAL, Optional.empty(), BALLOT))
                    .expectResultMessagePayload(new Motion(CYCLE_2024, 1, HASH))
                    .expectEvents(put());
        }

        @Test
        void records_the_decision() {
            given(tabledAnd(consolidated(1, TEXT), put()))
                    .when(decide(BALLOT, true))
                    .expectEvents(new ProposalApproved(PROPOSAL, BALLOT, MARCH_16_NOON));
            given(tabledAnd(consolidated(1, TEXT), put()))
                    .when(decide(BALLOT, false))
                    .expectEvents(new ProposalNotApproved(PROPOSAL, BALLOT, MARCH_16_NOON));
        }

        @Test
        void refuses_another_ballot() {
            refused(
                    given(tabledAnd(consolidated(1, TEXT), put())).when(decide(OTHER_BALLOT, true)),
                    VOTE_NOT_UNDER_WAY);
        }

        @Test
        void goes_back_to_the_consolidated_text_when_the_ballot_is_annulled() {
            var abandoned = new VoteAbandoned(PROPOSAL, BALLOT, List.of(), MARCH_16_NOON);
            given(tabledAnd(consolidated(1, TEXT), put()))
                    .when(new AbandonVote(PROPOSAL, BALLOT))
                    .expectEvents(abandoned);
            given(tabledAnd(consolidated(1, TEXT), put(), abandoned))
                    .when(new PutToVote(PROPOSAL, Optional.empty(), BALLOT))
                    .expectEvents(put());
        }
    }

    @Nested
    class Ending {

        private static final String WHY = "Overtaken.";
        private static final ProposalId OTHER = ProposalId.of("00000000-0000-0000-0000-000000000002");
        private static final WithdrawProposal WITHDRAW = new WithdrawProposal(PROPOSAL, WHY);

        private static ProposalWithdrawn ended(Lapse... lapsed) {
            return new ProposalWithdrawn(PROPOSAL, WHY, List.of(lapsed), MARCH_16_NOON);
        }

        @Test
        void withdraws_a_draft() {
            given(List.of(drafted(TEXT.text(), ACTION_2_1_3))).when(WITHDRAW).expectEvents(ended());
        }

        @Test
        void lapses_every_amendment_that_is_not_over() {
            given(new ArrayList<>(amendingAnd(
                            submitted(1, delete(3)),
                            admitted(1),
                            submitted(2, retitle("Woods")),
                            admitted(2),
                            sub(3, 1, span(4, "it", 1, "all")),
                            admitted(3),
                            submitted(4, delete(5)),
                            withdrawn(4),
                            closed(),
                            sequenced(3, 1, 2),
                            putToVote(TEXT, 3),
                            adopted(Consequences.NONE, 3))))
                    .when(WITHDRAW)
                    .expectEvents(ended(lapse(1, PROPOSAL_ENDED), lapse(2, PROPOSAL_ENDED), lapse(3, PROPOSAL_ENDED)));
        }

        @Test
        void refuses_whoever_does_not_write_for_the_group() {
            refused(given(tabledAnd()).when(WITHDRAW, by("ada")), NOT_OF_THE_GROUP);
        }

        @Test
        void refuses_every_end_during_a_vote_on_an_amendment() {
            var voting = amendingAnd(submitted(1, delete(3)), admitted(1), closed(), putToVote(TEXT, 1));
            refused(given(voting).when(WITHDRAW), VOTE_UNDER_WAY);
            refused(given(voting).when(new LapseProposal(PROPOSAL, WHY)), VOTE_UNDER_WAY);
        }

        @Test
        void merges_carries_over_and_lapses_with_the_open_amendments() {
            var events = amendingAnd(submitted(1, delete(3)));
            var lapsed = List.of(lapse(1, PROPOSAL_ENDED));
            given(events)
                    .when(new MergeProposal(PROPOSAL, OTHER, WHY))
                    .expectEvents(new ProposalMerged(PROPOSAL, OTHER, WHY, lapsed, MARCH_16_NOON));
            given(events)
                    .when(new CarryOverProposal(PROPOSAL, CYCLE_2025, WHY))
                    .expectEvents(new ProposalCarriedOver(PROPOSAL, CYCLE_2025, WHY, lapsed, MARCH_16_NOON));
            given(events)
                    .when(new LapseProposal(PROPOSAL, WHY))
                    .expectEvents(new ProposalLapsed(PROPOSAL, WHY, lapsed, MARCH_16_NOON));
        }

        @Test
        void refuses_to_carry_over_to_its_own_cycle() {
            given(tabledAnd())
                    .when(new CarryOverProposal(PROPOSAL, CYCLE_2024, WHY))
                    .expectNoEvents()
                    .expectException(refusalAt(CARRIED_OVER_WITHIN_ITS_CYCLE, "/to"));
        }

        @Test
        void refuses_to_merge_into_itself() {
            given(tabledAnd())
                    .when(new MergeProposal(PROPOSAL, PROPOSAL, WHY))
                    .expectNoEvents()
                    .expectException(refusalAt(MERGED_INTO_ITSELF, "/into"));
        }

        @Test
        void refuses_to_merge_into_what_nobody_drafted_or_carry_over_to_a_cycle_nobody_planned() {
            given(tabledAnd())
                    .when(new MergeProposal(PROPOSAL, ProposalFixtures.NEVER_DRAFTED, WHY))
                    .expectNoEvents()
                    .expectException(refusalAt(ProposalRefusal.MERGED_INTO_NOTHING, "/into"));
            given(tabledAnd())
                    .when(new CarryOverProposal(PROPOSAL, CycleId.of("never"), WHY))
                    .expectNoEvents()
                    .expectException(refusalAt(ProposalRefusal.CARRIED_OVER_TO_NO_CYCLE, "/to"));
        }

        @Test
        void ends_a_day_later_too() {
            givenAt(MARCH_16_NOON.plusSeconds(86_400), tabledAnd())
                    .when(new LapseProposal(PROPOSAL, WHY))
                    .expectEvents(new ProposalLapsed(PROPOSAL, WHY, List.of(), MARCH_16_NOON.plusSeconds(86_400)));
        }
    }
}
