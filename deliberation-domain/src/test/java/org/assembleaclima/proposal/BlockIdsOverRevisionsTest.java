package org.assembleaclima.proposal;

import static org.assembleaclima.common.Refusals.refusalAt;
import static org.assembleaclima.proposal.ProposalFixtures.aProposal;
import static org.assembleaclima.proposal.ProposalFixtures.added;
import static org.assembleaclima.proposal.ProposalFixtures.block;
import static org.assembleaclima.proposal.ProposalFixtures.draft;
import static org.assembleaclima.proposal.ProposalFixtures.drafted;
import static org.assembleaclima.proposal.ProposalFixtures.handedIn;
import static org.assembleaclima.proposal.ProposalFixtures.kept;
import static org.assembleaclima.proposal.ProposalFixtures.revise;
import static org.assembleaclima.proposal.ProposalFixtures.revised;
import static org.assembleaclima.proposal.ProposalFixtures.snapshotAfter;
import static org.assembleaclima.proposal.ProposalFixtures.stored;
import static org.assembleaclima.proposal.ProposalFixtures.unchanged;
import static org.assembleaclima.proposal.ProposalRefusal.BLOCK_UNKNOWN;
import static org.assembleaclima.proposal.ProposalRefusal.REVISION_WITHOUT_CHANGE;

import org.junit.jupiter.api.Test;

/** R4.2: an amendment names a block, so an id never comes to mean another one. */
class BlockIdsOverRevisionsTest {

    private static final ProposalText TWO_BLOCKS = stored(block(1, "Plant a wood."), block(2, "Water it."));
    private static final ProposalText WITHOUT_B2 = stored(block(1, "Plant a wood."));
    private static final ProposalText WITH_B3 = stored(block(1, "Plant a wood."), block(3, "Rake it."));

    @Test
    void a_block_that_goes_on_keeps_its_id_wherever_it_moves() {
        aProposal()
                .given(drafted(TWO_BLOCKS))
                .when(revise(1, handedIn(added("Why."), kept(2, "Water it daily."), kept(1, "Plant a wood."))))
                .expectEvents(
                        revised(2, stored(block(3, "Why."), block(2, "Water it daily."), block(1, "Plant a wood."))));
    }

    @Test
    void a_block_added_while_b2_goes_is_b3() {
        aProposal()
                .given(drafted(TWO_BLOCKS))
                .when(revise(1, handedIn(kept(1, "Plant a wood."), added("Rake it."))))
                .expectEvents(revised(2, WITH_B3));
    }

    @Test
    void a_block_added_long_after_b2_went_is_b3() {
        aProposal()
                .given(drafted(TWO_BLOCKS), revised(2, WITHOUT_B2))
                .when(revise(2, handedIn(kept(1, "Plant a wood."), added("Rake it."))))
                .expectEvents(revised(3, WITH_B3));
    }

    @Test
    void a_block_added_after_b2_and_b3_went_is_b4() {
        aProposal()
                .given(drafted(TWO_BLOCKS), revised(2, WITHOUT_B2), revised(3, WITH_B3), revised(4, WITHOUT_B2))
                .when(revise(4, handedIn(kept(1, "Plant a wood."), added("Fence it."))))
                .expectEvents(revised(5, stored(block(1, "Plant a wood."), block(4, "Fence it."))));
    }

    @Test
    void a_text_written_anew_begins_after_the_highest_id() {
        aProposal()
                .given(drafted(TWO_BLOCKS))
                .when(revise(1, handedIn(added("Plant a wood."), added("Water it."))))
                .expectEvents(revised(2, stored(block(3, "Plant a wood."), block(4, "Water it."))));
    }

    @Test
    void a_block_that_went_cannot_be_named_again() {
        aProposal()
                .given(drafted(TWO_BLOCKS), revised(2, WITHOUT_B2))
                .when(revise(2, unchanged(TWO_BLOCKS)))
                .expectNoEvents()
                .expectException(refusalAt(BLOCK_UNKNOWN, "/blocks/1/id"));
    }

    @Test
    void ids_given_by_commands_are_the_ones_a_replay_goes_on_from() {
        aProposal()
                .givenCommands(
                        draft(handedIn(added("Plant a wood."), added("Water it."))),
                        revise(1, handedIn(kept(1, "Plant a wood."))),
                        revise(2, handedIn(kept(1, "Plant a wood."), added("Rake it."))),
                        revise(3, handedIn(kept(1, "Plant a wood."))))
                .when(revise(4, handedIn(kept(1, "Plant a wood."), added("Fence it."))))
                .expectEvents(revised(5, stored(block(1, "Plant a wood."), block(4, "Fence it."))));
    }

    /** A fixture counts a snapshot as the stream's first event, so the version read is 1. */
    @Test
    void a_block_added_after_a_snapshot_without_b2_is_b3() {
        aProposal()
                .given(snapshotAfter(drafted(TWO_BLOCKS), revised(2, WITHOUT_B2)))
                .when(revise(1, handedIn(kept(1, "Plant a wood."), added("Rake it."))))
                .expectEvents(revised(3, WITH_B3));
    }

    @Test
    void a_snapshot_keeps_the_text_it_was_taken_of() {
        aProposal()
                .given(snapshotAfter(drafted(TWO_BLOCKS)))
                .when(revise(1, unchanged(TWO_BLOCKS)))
                .expectNoEvents()
                .expectExceptionMessage(REVISION_WITHOUT_CHANGE.name());
    }
}
