package org.assembleaclima.proposal;

import static org.assembleaclima.common.Refusals.refusalIn;
import static org.assembleaclima.proposal.ProposalFixtures.MARCH_16_NOON;
import static org.assembleaclima.proposal.ProposalFixtures.PROPOSAL;
import static org.assembleaclima.proposal.ProposalFixtures.aProposal;
import static org.assembleaclima.proposal.ProposalFixtures.aRestoredProposal;
import static org.assembleaclima.proposal.ProposalFixtures.block;
import static org.assembleaclima.proposal.ProposalFixtures.drafted;
import static org.assembleaclima.proposal.ProposalFixtures.revised;
import static org.assembleaclima.proposal.ProposalFixtures.snapshotAfter;
import static org.assembleaclima.proposal.ProposalFixtures.stored;
import static org.assembleaclima.proposal.ProposalFixtures.tabled;
import static org.assembleaclima.proposal.ProposalRefusal.PROPOSAL_CHANGED_MEANWHILE;
import static org.assembleaclima.proposal.ProposalRefusal.PROPOSAL_NOT_A_DRAFT;

import org.assembleaclima.proposal.ProposalCommand.TableProposal;
import org.assembleaclima.proposal.ProposalEvent.ProposalTabled;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TablingTest {

    private static final ProposalText FIRST = stored(block(1, "Plant a wood."));
    private static final ProposalText SECOND = stored(block(1, "Plant two woods."));

    /** Computed outside: printf '%s' '{"blocks":[{"id":"b1",…}],"language":"it","pac_actions":[],"title":"More trees"}' | sha256sum. */
    private static final TextHash HASH_OF_THE_SECOND =
            TextHash.of("b9f52ccfd71ef013b9b1e5f78a7fa9e71bf464d1ba13d2f9665e3c36441e5772");

    @Nested
    class Tabling {

        @Test
        void freezes_the_last_text_and_records_its_hash() {
            aProposal()
                    .given(drafted(FIRST), revised(2, SECOND))
                    .when(new TableProposal(PROPOSAL, 2))
                    .expectSuccessfulHandlerExecution()
                    .expectEvents(new ProposalTabled(PROPOSAL, 2, HASH_OF_THE_SECOND, MARCH_16_NOON));
        }

        @Test
        void freezes_the_same_text_after_a_snapshot() {
            aRestoredProposal()
                    .given(snapshotAfter(drafted(FIRST), revised(2, SECOND)))
                    .when(new TableProposal(PROPOSAL, 1))
                    .expectEvents(new ProposalTabled(PROPOSAL, 2, HASH_OF_THE_SECOND, MARCH_16_NOON));
        }

        @Test
        void refuses_to_table_twice() {
            aProposal()
                    .given(drafted(FIRST), tabled(1, FIRST))
                    .when(new TableProposal(PROPOSAL, 2))
                    .expectNoEvents()
                    .expectException(refusalIn(
                            PROPOSAL_NOT_A_DRAFT, "TABLED", "open-amending", "consolidate", "translate", "withdraw"));
        }

        @Test
        void refuses_to_table_twice_after_a_snapshot() {
            aProposal()
                    .given(snapshotAfter(drafted(FIRST), tabled(1, FIRST)))
                    .when(new TableProposal(PROPOSAL, 1))
                    .expectNoEvents()
                    .expectException(refusalIn(
                            PROPOSAL_NOT_A_DRAFT, "TABLED", "open-amending", "consolidate", "translate", "withdraw"));
        }

        @Test
        void refuses_to_freeze_a_text_revised_since_it_was_read() {
            aProposal()
                    .given(drafted(FIRST), revised(2, SECOND))
                    .when(new TableProposal(PROPOSAL, 1))
                    .expectNoEvents()
                    .expectExceptionMessage(PROPOSAL_CHANGED_MEANWHILE.name());
        }

        @Test
        void refuses_to_freeze_a_version_that_is_not_there_yet() {
            aProposal()
                    .given(drafted(FIRST))
                    .when(new TableProposal(PROPOSAL, 2))
                    .expectNoEvents()
                    .expectExceptionMessage(PROPOSAL_CHANGED_MEANWHILE.name());
        }

        @Test
        void finds_no_proposal_that_was_never_drafted() {
            aProposal()
                    .givenNoPriorActivity()
                    .when(new TableProposal(PROPOSAL, 1))
                    .expectNoEvents()
                    .expectException(AggregateNotFoundException.class);
        }
    }
}
