package org.assembleaclima.proposal;

import static org.assembleaclima.common.Refusals.refusalAt;
import static org.assembleaclima.common.Refusals.refusalIn;
import static org.assembleaclima.proposal.ProposalFixtures.ACTION_2_1_10;
import static org.assembleaclima.proposal.ProposalFixtures.ACTION_2_1_3;
import static org.assembleaclima.proposal.ProposalFixtures.ACTION_5_1_4;
import static org.assembleaclima.proposal.ProposalFixtures.ACTION_9_9_9;
import static org.assembleaclima.proposal.ProposalFixtures.CYCLE_2024;
import static org.assembleaclima.proposal.ProposalFixtures.CYCLE_2025;
import static org.assembleaclima.proposal.ProposalFixtures.GREEN;
import static org.assembleaclima.proposal.ProposalFixtures.NOBODYS_GROUP;
import static org.assembleaclima.proposal.ProposalFixtures.PROPOSAL;
import static org.assembleaclima.proposal.ProposalFixtures.aProposal;
import static org.assembleaclima.proposal.ProposalFixtures.added;
import static org.assembleaclima.proposal.ProposalFixtures.block;
import static org.assembleaclima.proposal.ProposalFixtures.draft;
import static org.assembleaclima.proposal.ProposalFixtures.drafted;
import static org.assembleaclima.proposal.ProposalFixtures.handedIn;
import static org.assembleaclima.proposal.ProposalFixtures.kept;
import static org.assembleaclima.proposal.ProposalFixtures.ofCharacters;
import static org.assembleaclima.proposal.ProposalFixtures.snapshotAfter;
import static org.assembleaclima.proposal.ProposalFixtures.stored;
import static org.assembleaclima.proposal.ProposalFixtures.tabled;
import static org.assembleaclima.proposal.ProposalRefusal.BLOCK_UNKNOWN;
import static org.assembleaclima.proposal.ProposalRefusal.NOT_OF_THE_GROUP;
import static org.assembleaclima.proposal.ProposalRefusal.PAC_ACTION_UNKNOWN;
import static org.assembleaclima.proposal.ProposalRefusal.PROPOSAL_ALREADY_DRAFTED;
import static org.assembleaclima.proposal.ProposalRefusal.TEXT_TOO_LONG;
import static org.assembleaclima.proposal.ProposalRefusal.TEXT_WITHOUT_BLOCKS;
import static org.assembleaclima.proposal.ProposalRefusal.WORKING_GROUP_NOT_OF_CYCLE;

import java.util.Map;
import java.util.Set;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.proposal.ProposalCommand.DraftProposal;
import org.assembleaclima.workinggroup.WorkingGroupId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DraftingTest {

    private static final DraftText ONE_PARAGRAPH = handedIn(added("Plant a wood."));
    private static final ProposalText ONE_BLOCK = stored(block(1, "Plant a wood."));

    @Nested
    class Drafting {

        @Test
        void refuses_whoever_does_not_write_for_the_group() {
            aProposal()
                    .givenNoPriorActivity()
                    .when(draft(handedIn(added("Plant a wood."))), Map.of("actor", "somebody-else"))
                    .expectNoEvents()
                    .expectExceptionMessage(NOT_OF_THE_GROUP.name());
        }

        @Test
        void records_the_group_and_the_text_with_its_blocks_numbered_from_1() {
            aProposal()
                    .givenNoPriorActivity()
                    .when(draft(handedIn(added("Plant a wood."), added("Water it."))))
                    .expectSuccessfulHandlerExecution()
                    .expectEvents(drafted(stored(block(1, "Plant a wood."), block(2, "Water it."))));
        }

        @Test
        void records_the_actions_in_the_order_of_the_plan() {
            aProposal()
                    .givenNoPriorActivity()
                    .when(draft(ONE_PARAGRAPH, ACTION_5_1_4, ACTION_2_1_10, ACTION_2_1_3))
                    .expectEvents(drafted(ONE_BLOCK, ACTION_2_1_3, ACTION_2_1_10, ACTION_5_1_4));
        }

        @Test
        void refuses_a_second_draft() {
            aProposal()
                    .given(drafted(ONE_BLOCK))
                    .when(draft(ONE_PARAGRAPH))
                    .expectNoEvents()
                    .expectException(refusalIn(PROPOSAL_ALREADY_DRAFTED, "DRAFT", "revise", "table", "withdraw"));
        }

        @Test
        void refuses_a_draft_of_a_tabled_proposal() {
            aProposal()
                    .given(drafted(ONE_BLOCK), tabled(1, ONE_BLOCK))
                    .when(draft(ONE_PARAGRAPH))
                    .expectNoEvents()
                    .expectException(refusalIn(
                            PROPOSAL_ALREADY_DRAFTED,
                            "TABLED",
                            "open-amending",
                            "consolidate",
                            "translate",
                            "withdraw"));
        }

        @Test
        void refuses_a_second_draft_after_a_snapshot() {
            aProposal()
                    .given(snapshotAfter(drafted(ONE_BLOCK)))
                    .when(draft(ONE_PARAGRAPH))
                    .expectNoEvents()
                    .expectException(refusalIn(PROPOSAL_ALREADY_DRAFTED, "DRAFT", "revise", "table", "withdraw"));
        }

        @Test
        void refuses_a_group_of_another_cycle() {
            refusesGroup(CYCLE_2025, GREEN);
        }

        @Test
        void refuses_a_group_nobody_constituted() {
            refusesGroup(CYCLE_2024, NOBODYS_GROUP);
        }

        @Test
        void refuses_an_action_the_plan_does_not_have_among_others_it_has() {
            aProposal()
                    .givenNoPriorActivity()
                    .when(draft(ONE_PARAGRAPH, ACTION_2_1_3, ACTION_9_9_9))
                    .expectNoEvents()
                    .expectException(refusalAt(PAC_ACTION_UNKNOWN, "/pac_actions"));
        }

        @Test
        void refuses_a_text_without_blocks() {
            refusesText(handedIn(), TEXT_WITHOUT_BLOCKS, "/blocks");
        }

        @Test
        void refuses_a_block_that_claims_to_go_on_from_an_earlier_text() {
            refusesText(handedIn(added("Plant a wood."), kept(1, "Water it.")), BLOCK_UNKNOWN, "/blocks/1/id");
        }

        @Test
        void refuses_a_text_of_100_001_characters() {
            refusesText(ofCharacters(100_001), TEXT_TOO_LONG, "/blocks");
        }

        private void refusesText(DraftText text, ProposalRefusal reason, String pointer) {
            aProposal()
                    .givenNoPriorActivity()
                    .when(draft(text))
                    .expectNoEvents()
                    .expectException(refusalAt(reason, pointer));
        }

        private void refusesGroup(CycleId cycle, WorkingGroupId group) {
            aProposal()
                    .givenNoPriorActivity()
                    .when(new DraftProposal(PROPOSAL, cycle, group, ONE_PARAGRAPH, Set.of()))
                    .expectNoEvents()
                    .expectException(refusalAt(WORKING_GROUP_NOT_OF_CYCLE, "/working_group_id"));
        }
    }
}
