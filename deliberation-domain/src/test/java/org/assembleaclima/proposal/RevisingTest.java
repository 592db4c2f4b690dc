package org.assembleaclima.proposal;

import static org.assembleaclima.common.Refusals.refusalAt;
import static org.assembleaclima.common.Refusals.refusalIn;
import static org.assembleaclima.proposal.ProposalFixtures.ACTION_2_1_10;
import static org.assembleaclima.proposal.ProposalFixtures.ACTION_2_1_3;
import static org.assembleaclima.proposal.ProposalFixtures.ACTION_5_1_4;
import static org.assembleaclima.proposal.ProposalFixtures.ACTION_9_9_9;
import static org.assembleaclima.proposal.ProposalFixtures.TREES;
import static org.assembleaclima.proposal.ProposalFixtures.aProposal;
import static org.assembleaclima.proposal.ProposalFixtures.added;
import static org.assembleaclima.proposal.ProposalFixtures.block;
import static org.assembleaclima.proposal.ProposalFixtures.drafted;
import static org.assembleaclima.proposal.ProposalFixtures.handedIn;
import static org.assembleaclima.proposal.ProposalFixtures.kept;
import static org.assembleaclima.proposal.ProposalFixtures.ofCharacters;
import static org.assembleaclima.proposal.ProposalFixtures.revise;
import static org.assembleaclima.proposal.ProposalFixtures.revised;
import static org.assembleaclima.proposal.ProposalFixtures.snapshotAfter;
import static org.assembleaclima.proposal.ProposalFixtures.stored;
import static org.assembleaclima.proposal.ProposalFixtures.tabled;
import static org.assembleaclima.proposal.ProposalFixtures.unchanged;
import static org.assembleaclima.proposal.ProposalRefusal.BLOCK_REPEATED;
import static org.assembleaclima.proposal.ProposalRefusal.BLOCK_UNKNOWN;
import static org.assembleaclima.proposal.ProposalRefusal.LANGUAGE_CHANGED;
import static org.assembleaclima.proposal.ProposalRefusal.NOT_OF_THE_GROUP;
import static org.assembleaclima.proposal.ProposalRefusal.PAC_ACTION_UNKNOWN;
import static org.assembleaclima.proposal.ProposalRefusal.PROPOSAL_CHANGED_MEANWHILE;
import static org.assembleaclima.proposal.ProposalRefusal.PROPOSAL_NOT_A_DRAFT;
import static org.assembleaclima.proposal.ProposalRefusal.REVISION_WITHOUT_CHANGE;
import static org.assembleaclima.proposal.ProposalRefusal.TEXT_TOO_LONG;
import static org.assembleaclima.proposal.ProposalRefusal.TEXT_WITHOUT_BLOCKS;

import java.util.Map;
import org.assembleaclima.proposal.DraftText.DraftBlock;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RevisingTest {

    private static final ProposalText FIRST = stored(block(1, "Plant a wood."), block(2, "Water it."));
    private static final ProposalText SECOND = stored(block(1, "Plant two woods."), block(2, "Water them."));

    @Nested
    class Revising {

        @Test
        void refuses_whoever_does_not_write_for_the_group() {
            aProposal()
                    .given(drafted(FIRST))
                    .when(revise(1, unchanged(SECOND)), Map.of("actor", "somebody-else"))
                    .expectNoEvents()
                    .expectExceptionMessage(NOT_OF_THE_GROUP.name());
        }

        @Test
        void records_the_next_text_as_version_2() {
            aProposal()
                    .given(drafted(FIRST))
                    .when(revise(1, unchanged(SECOND)))
                    .expectSuccessfulHandlerExecution()
                    .expectEvents(revised(2, SECOND));
        }

        @Test
        void records_the_text_after_a_revision_as_version_3() {
            aProposal()
                    .given(drafted(FIRST), revised(2, SECOND))
                    .when(revise(2, unchanged(FIRST)))
                    .expectEvents(revised(3, FIRST));
        }

        @Test
        void records_the_actions_in_the_order_of_the_plan() {
            aProposal()
                    .given(drafted(FIRST))
                    .when(revise(1, unchanged(SECOND), ACTION_5_1_4, ACTION_2_1_10, ACTION_2_1_3))
                    .expectEvents(revised(2, SECOND, ACTION_2_1_3, ACTION_2_1_10, ACTION_5_1_4));
        }

        @Test
        void refuses_to_revise_a_tabled_proposal() {
            aProposal()
                    .given(drafted(FIRST), tabled(1, FIRST))
                    .when(revise(2, unchanged(SECOND)))
                    .expectNoEvents()
                    .expectException(refusalIn(
                            PROPOSAL_NOT_A_DRAFT, "TABLED", "open-amending", "consolidate", "translate", "withdraw"));
        }

        @Test
        void refuses_a_writer_who_read_the_version_before_the_last() {
            aProposal()
                    .given(drafted(FIRST), revised(2, SECOND))
                    .when(revise(1, unchanged(FIRST)))
                    .expectNoEvents()
                    .expectExceptionMessage(PROPOSAL_CHANGED_MEANWHILE.name());
        }

        @Test
        void refuses_a_writer_who_claims_a_version_that_is_not_there_yet() {
            aProposal()
                    .given(drafted(FIRST))
                    .when(revise(2, unchanged(SECOND)))
                    .expectNoEvents()
                    .expectExceptionMessage(PROPOSAL_CHANGED_MEANWHILE.name());
        }

        @Test
        void finds_no_proposal_that_was_never_drafted() {
            aProposal()
                    .givenNoPriorActivity()
                    .when(revise(1, unchanged(FIRST)))
                    .expectNoEvents()
                    .expectException(AggregateNotFoundException.class);
        }
    }

    @Nested
    class RevisingWithoutChange {

        @Test
        void refuses_the_same_text_about_the_same_actions() {
            aProposal()
                    .given(drafted(FIRST, ACTION_2_1_3, ACTION_5_1_4))
                    .when(revise(1, unchanged(FIRST), ACTION_5_1_4, ACTION_2_1_3))
                    .expectNoEvents()
                    .expectExceptionMessage(REVISION_WITHOUT_CHANGE.name());
        }

        @Test
        void refuses_the_text_last_given_when_it_still_holds() {
            aProposal()
                    .given(drafted(FIRST), revised(2, SECOND))
                    .when(revise(2, unchanged(SECOND)))
                    .expectNoEvents()
                    .expectExceptionMessage(REVISION_WITHOUT_CHANGE.name());
        }

        @Test
        void accepts_the_same_text_about_one_more_action() {
            aProposal()
                    .given(drafted(FIRST, ACTION_2_1_3))
                    .when(revise(1, unchanged(FIRST), ACTION_2_1_3, ACTION_5_1_4))
                    .expectEvents(revised(2, FIRST, ACTION_2_1_3, ACTION_5_1_4));
        }

        @Test
        void accepts_a_change_of_the_title_alone() {
            aProposal()
                    .given(drafted(FIRST))
                    .when(revise(
                            1,
                            new DraftText("it", "Many trees", unchanged(FIRST).blocks())))
                    .expectEvents(revised(2, new ProposalText("it", "Many trees", FIRST.blocks())));
        }

        @Test
        void accepts_the_same_blocks_in_another_order() {
            aProposal()
                    .given(drafted(FIRST))
                    .when(revise(1, handedIn(kept(2, "Water it."), kept(1, "Plant a wood."))))
                    .expectEvents(revised(2, stored(block(2, "Water it."), block(1, "Plant a wood."))));
        }

        @Test
        void accepts_a_paragraph_that_becomes_a_heading() {
            aProposal()
                    .given(drafted(stored(block(1, "Trees"))))
                    .when(revise(1, handedIn(new DraftBlock(BlockId.of("b1"), BlockKind.HEADING, "Trees"))))
                    .expectEvents(revised(2, stored(new Block(BlockId.of("b1"), BlockKind.HEADING, "Trees"))));
        }
    }

    @Nested
    class RevisingAfterASnapshot {

        @Test
        void refuses_whoever_does_not_write_for_the_group() {
            aProposal()
                    .given(snapshotAfter(drafted(FIRST)))
                    .when(revise(1, unchanged(SECOND)), Map.of("actor", "somebody-else"))
                    .expectNoEvents()
                    .expectExceptionMessage(NOT_OF_THE_GROUP.name());
        }
    }

    @Nested
    class RevisingWithAText {

        @Test
        void refuses_another_language() {
            refuses(new DraftText("en", TREES, unchanged(SECOND).blocks()), LANGUAGE_CHANGED, "/language");
        }

        @Test
        void refuses_a_text_without_blocks() {
            refuses(handedIn(), TEXT_WITHOUT_BLOCKS, "/blocks");
        }

        @Test
        void refuses_a_block_the_current_text_does_not_have() {
            refuses(handedIn(kept(1, "Plant a wood."), kept(3, "Rake it.")), BLOCK_UNKNOWN, "/blocks/1/id");
        }

        @Test
        void refuses_one_block_named_twice() {
            refuses(
                    handedIn(kept(2, "Water it."), added("Rake it."), kept(2, "Again.")),
                    BLOCK_REPEATED,
                    "/blocks/2/id");
        }

        @Test
        void refuses_100_001_characters() {
            refuses(ofCharacters(100_001), TEXT_TOO_LONG, "/blocks");
        }

        @Test
        void refuses_an_action_the_plan_does_not_have() {
            aProposal()
                    .given(drafted(FIRST))
                    .when(revise(1, unchanged(SECOND), ACTION_2_1_3, ACTION_9_9_9))
                    .expectNoEvents()
                    .expectException(refusalAt(PAC_ACTION_UNKNOWN, "/pac_actions"));
        }

        private void refuses(DraftText text, ProposalRefusal reason, String pointer) {
            aProposal()
                    .given(drafted(FIRST))
                    .when(revise(1, text))
                    .expectNoEvents()
                    .expectException(refusalAt(reason, pointer));
        }
    }
}
