package org.assembleaclima.proposal;

import static org.assembleaclima.common.Refusals.refusalAt;
import static org.assembleaclima.proposal.AmendingFixtures.ADA;
import static org.assembleaclima.proposal.AmendingFixtures.EVA;
import static org.assembleaclima.proposal.AmendingFixtures.after;
import static org.assembleaclima.proposal.AmendingFixtures.amendment;
import static org.assembleaclima.proposal.AmendingFixtures.by;
import static org.assembleaclima.proposal.AmendingFixtures.givenAt;
import static org.assembleaclima.proposal.AmendingFixtures.refused;
import static org.assembleaclima.proposal.AmendingFixtures.submit;
import static org.assembleaclima.proposal.AmendingFixtures.submitted;
import static org.assembleaclima.proposal.AmendingFixtures.tabledAnd;
import static org.assembleaclima.proposal.AmendmentFixtures.add;
import static org.assembleaclima.proposal.AmendmentFixtures.delete;
import static org.assembleaclima.proposal.AmendmentFixtures.insert;
import static org.assembleaclima.proposal.AmendmentFixtures.remove;
import static org.assembleaclima.proposal.AmendmentFixtures.retitle;
import static org.assembleaclima.proposal.AmendmentFixtures.span;
import static org.assembleaclima.proposal.ProposalFixtures.ACTION_2_1_3;
import static org.assembleaclima.proposal.ProposalFixtures.ACTION_5_1_4;
import static org.assembleaclima.proposal.ProposalFixtures.ACTION_9_9_9;
import static org.assembleaclima.proposal.ProposalFixtures.MARCH_16_NOON;
import static org.assembleaclima.proposal.ProposalFixtures.PROPOSAL;
import static org.assembleaclima.proposal.ProposalFixtures.WRITER;
import static org.assembleaclima.proposal.ProposalRefusal.AMENDING_NOT_OPEN;
import static org.assembleaclima.proposal.ProposalRefusal.AMENDMENT_ALREADY_SUBMITTED;
import static org.assembleaclima.proposal.ProposalRefusal.AMENDMENT_WITHOUT_EFFECT;
import static org.assembleaclima.proposal.ProposalRefusal.NOT_A_MEMBER;
import static org.assembleaclima.proposal.ProposalRefusal.PAC_ACTION_UNKNOWN;
import static org.assembleaclima.proposal.ProposalRefusal.TOO_MANY_AMENDMENTS;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assembleaclima.proposal.ProposalEvent.AmendingOpened;
import org.assembleaclima.proposal.ProposalEvent.AmendmentSubmitted;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SubmittingAmendmentsTest {

    @Nested
    class Submitting {

        @Test
        void records_the_first_amendment_with_its_author_and_the_version_it_quotes() {
            after().when(submit(1, 1, retitle("Woods")), by("ada"))
                    .expectSuccessfulHandlerExecution()
                    .expectEvents(new AmendmentSubmitted(
                            PROPOSAL,
                            amendment(1),
                            1,
                            "it",
                            1,
                            Optional.empty(),
                            ADA,
                            List.of(retitle("Woods")),
                            "Because.",
                            MARCH_16_NOON));
        }

        @Test
        void counts_every_amendment_of_the_proposal() {
            after(submitted(1, delete(3)), AmendingFixtures.withdrawn(1))
                    .when(submit(2, 1, delete(4)), by("ada"))
                    .expectEvents(submitted(2, delete(4)));
        }

        @Test
        void names_new_blocks_after_all_the_proposal_ever_had() {
            after().when(submit(1, 1, insert(1, 99, "Mow."), retitle("Woods"), insert(1, 99, "Sow.")), by("ada"))
                    .expectEvents(submitted(1, insert(1, 6, "Mow."), retitle("Woods"), insert(1, 7, "Sow.")));
        }

        @Test
        void names_no_block_that_another_amendment_would_insert() {
            after(submitted(1, insert(1, 6, "Mow."), insert(1, 7, "Sow.")), AmendingFixtures.withdrawn(1))
                    .when(submit(2, 1, insert(1, 99, "Reap.")), by("ada"))
                    .expectEvents(submitted(2, insert(1, 8, "Reap.")));
        }

        @Test
        void refuses_an_id_that_is_taken() {
            refused(
                    after(submitted(1, delete(3))).when(submit(1, 1, delete(4)), by("ada")),
                    AMENDMENT_ALREADY_SUBMITTED);
        }

        @Test
        void refuses_an_amendment_without_operations() {
            after().when(submit(1, 1), by("ada"))
                    .expectNoEvents()
                    .expectException(refusalAt(AMENDMENT_WITHOUT_EFFECT, "/operations"));
        }

        @Test
        void accepts_the_thousandth_and_refuses_the_next() {
            afterMany(999).when(submit(1_000, 1, delete(4)), by("ada")).expectEvents(submitted(1_000, delete(4)));
            refused(afterMany(1_000).when(submit(1_001, 1, delete(4)), by("ada")), TOO_MANY_AMENDMENTS);
        }

        private static TestExecutor<Proposal> afterMany(int count) {
            return after(IntStream.rangeClosed(1, count)
                    .mapToObj(number -> submitted(number, delete(3)))
                    .toArray(ProposalEvent[]::new));
        }

        @Test
        void takes_the_id_of_a_new_block_from_nobody() {
            assertThatThrownBy(() -> new DraftOperation.Complete(insert(1, 3, "Mow.")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Authors {

        @Test
        void accepts_a_member_on_the_last_day_of_the_term() {
            after().when(submit(1, 1, delete(3)), by("eva"))
                    .expectEvents(new AmendmentSubmitted(
                            PROPOSAL,
                            amendment(1),
                            1,
                            "it",
                            1,
                            Optional.empty(),
                            EVA,
                            List.of(delete(3)),
                            "Because.",
                            MARCH_16_NOON));
        }

        @Test
        void refuses_a_member_on_the_day_after_the_term() {
            refused(after().when(submit(1, 1, delete(3)), by("dora")), NOT_A_MEMBER);
        }

        @Test
        void refuses_a_suspended_member() {
            refused(after().when(submit(1, 1, delete(3)), by("carla")), NOT_A_MEMBER);
        }

        @Test
        void refuses_the_facilitator_of_the_group_who_is_no_member() {
            refused(after().when(submit(1, 1, delete(3)), by(WRITER)), NOT_A_MEMBER);
        }
    }

    @Nested
    class Windows {

        private static final Instant UNTIL = MARCH_16_NOON.plus(Duration.ofHours(1));

        @Test
        void accepts_an_amendment_a_millisecond_before_the_window_closes() {
            var early = UNTIL.minusMillis(1);
            givenAt(early, tabledAnd(new AmendingOpened(PROPOSAL, Optional.of(UNTIL), MARCH_16_NOON)))
                    .when(submit(1, 1, delete(3)), by("ada"))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void refuses_an_amendment_at_the_moment_the_window_closes() {
            refused(
                    givenAt(UNTIL, tabledAnd(new AmendingOpened(PROPOSAL, Optional.of(UNTIL), MARCH_16_NOON)))
                            .when(submit(1, 1, delete(3)), by("ada")),
                    AMENDING_NOT_OPEN);
        }

        @Test
        void accepts_an_amendment_whenever_it_comes_while_the_chair_has_not_closed_the_window() {
            givenAt(MARCH_16_NOON.plus(Duration.ofDays(10)), tabledAnd(AmendingFixtures.opened()))
                    .when(submit(1, 1, delete(3)), by("ada"))
                    .expectSuccessfulHandlerExecution();
        }
    }

    @Nested
    class Actions {

        @Test
        void accepts_an_action_that_the_plan_has() {
            after().when(submit(1, 1, add(ACTION_5_1_4)), by("ada")).expectEvents(submitted(1, add(ACTION_5_1_4)));
        }

        @Test
        void refuses_to_add_an_action_that_the_plan_does_not_have() {
            after().when(submit(1, 1, delete(3), add(ACTION_9_9_9)), by("ada"))
                    .expectNoEvents()
                    .expectException(refusalAt(PAC_ACTION_UNKNOWN, "/operations/1/added"));
        }

        @Test
        void accepts_that_an_action_is_removed() {
            after().when(submit(1, 1, remove(ACTION_2_1_3), span(3, "it", 1, "all")), by("ada"))
                    .expectSuccessfulHandlerExecution();
        }
    }
}
