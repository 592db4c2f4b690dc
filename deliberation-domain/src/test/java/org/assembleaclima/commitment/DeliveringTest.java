package org.assembleaclima.commitment;

import static org.assembleaclima.commitment.CommitmentFixtures.ACTIONS;
import static org.assembleaclima.commitment.CommitmentFixtures.COMMITMENT;
import static org.assembleaclima.commitment.CommitmentFixtures.JUNE_15;
import static org.assembleaclima.commitment.CommitmentFixtures.JUNE_30;
import static org.assembleaclima.commitment.CommitmentFixtures.MADE;
import static org.assembleaclima.commitment.CommitmentFixtures.MARCH_31;
import static org.assembleaclima.commitment.CommitmentFixtures.NOW;
import static org.assembleaclima.commitment.CommitmentFixtures.OCTOBER_31;
import static org.assembleaclima.commitment.CommitmentFixtures.PROPOSAL;
import static org.assembleaclima.commitment.CommitmentFixtures.SOURCES;
import static org.assembleaclima.commitment.CommitmentFixtures.STARTED;
import static org.assembleaclima.commitment.CommitmentFixtures.TODAY;
import static org.assembleaclima.commitment.CommitmentFixtures.TOMORROW;
import static org.assembleaclima.commitment.CommitmentFixtures.aCommitment;
import static org.assembleaclima.commitment.CommitmentFixtures.added;
import static org.assembleaclima.commitment.CommitmentFixtures.by;
import static org.assembleaclima.commitment.CommitmentFixtures.claimed;
import static org.assembleaclima.commitment.CommitmentFixtures.disputed;
import static org.assembleaclima.commitment.CommitmentFixtures.dropped;
import static org.assembleaclima.commitment.CommitmentFixtures.milestoneDropped;
import static org.assembleaclima.commitment.CommitmentFixtures.snapshotAfter;
import static org.assembleaclima.commitment.CommitmentFixtures.verified;
import static org.assembleaclima.commitment.CommitmentRefusal.COMMITMENT_OVER;
import static org.assembleaclima.commitment.CommitmentRefusal.DELIVERED_BEFORE_START;
import static org.assembleaclima.commitment.CommitmentRefusal.DELIVERED_IN_THE_FUTURE;
import static org.assembleaclima.commitment.CommitmentRefusal.DELIVERY_JUDGED_BY_CLAIMANT;
import static org.assembleaclima.commitment.CommitmentRefusal.DELIVERY_NOT_CLAIMED;
import static org.assembleaclima.commitment.CommitmentRefusal.MILESTONE_NOT_OPEN;
import static org.assembleaclima.commitment.CommitmentRefusal.MILESTONE_UNKNOWN;
import static org.assembleaclima.commitment.CommitmentRefusal.WORK_ALREADY_STARTED;
import static org.assembleaclima.commitment.CommitmentRefusal.WORK_NOT_STARTED;
import static org.assembleaclima.commitment.CommitmentRefusal.WORK_STARTED_IN_THE_FUTURE;
import static org.assembleaclima.common.Refusals.refusalAt;
import static org.assembleaclima.common.Refusals.refusalIn;

import java.time.LocalDate;
import java.util.List;
import org.assembleaclima.commitment.CommitmentCommand.ClaimDelivery;
import org.assembleaclima.commitment.CommitmentCommand.DisputeDelivery;
import org.assembleaclima.commitment.CommitmentCommand.StartWork;
import org.assembleaclima.commitment.CommitmentCommand.VerifyDelivery;
import org.assembleaclima.commitment.CommitmentEvent.WorkStarted;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DeliveringTest {

    private static StartWork start(LocalDate day) {
        return new StartWork(COMMITMENT, day, "The call is out", SOURCES);
    }

    private static ClaimDelivery claim(int milestone, LocalDate day) {
        return new ClaimDelivery(COMMITMENT, milestone, day, "Minutes of the inspection", SOURCES);
    }

    private static VerifyDelivery verify(int milestone) {
        return new VerifyDelivery(COMMITMENT, milestone, "Seen on site");
    }

    private static DisputeDelivery dispute(int milestone) {
        return new DisputeDelivery(COMMITMENT, milestone, "No tree stands there");
    }

    private static WorkStarted begun(LocalDate day) {
        return new WorkStarted(COMMITMENT, PROPOSAL, ACTIONS, List.of(1, 2), day, "The call is out", SOURCES, NOW);
    }

    @Nested
    class Starting {

        @Test
        void accepts_today_and_refuses_tomorrow() {
            aCommitment().given(MADE).when(start(TODAY)).expectEvents(begun(TODAY));
            aCommitment()
                    .given(MADE)
                    .when(start(TOMORROW))
                    .expectNoEvents()
                    .expectException(refusalAt(WORK_STARTED_IN_THE_FUTURE, "/started_on"));
        }

        @Test
        void accepts_a_day_before_the_answer_because_the_city_may_have_begun_already() {
            var before = LocalDate.of(2024, 7, 17);
            aCommitment().given(MADE).when(start(before)).expectEvents(begun(before));
        }

        @Test
        void begins_what_was_not_dropped_before() {
            aCommitment()
                    .given(MADE, milestoneDropped(1, NOW), added(3, OCTOBER_31, NOW))
                    .when(start(TODAY))
                    .expectEvents(new WorkStarted(
                            COMMITMENT, PROPOSAL, ACTIONS, List.of(2, 3), TODAY, "The call is out", SOURCES, NOW));
        }

        @Test
        void is_refused_twice() {
            aCommitment()
                    .given(MADE, STARTED)
                    .when(start(TODAY))
                    .expectNoEvents()
                    .expectExceptionMessage(WORK_ALREADY_STARTED.name());
        }

        @Test
        void is_refused_twice_after_a_snapshot() {
            aCommitment()
                    .given(snapshotAfter(MADE, STARTED))
                    .when(start(TODAY))
                    .expectNoEvents()
                    .expectExceptionMessage(WORK_ALREADY_STARTED.name());
        }

        @Test
        void is_refused_once_dropped() {
            aCommitment()
                    .given(MADE, dropped(NOW, 1, 2))
                    .when(start(TODAY))
                    .expectNoEvents()
                    .expectException(refusalIn(COMMITMENT_OVER, "DROPPED"));
        }
    }

    @Nested
    class Claiming {

        @Test
        void accepts_today_and_refuses_tomorrow() {
            aCommitment()
                    .given(MADE, STARTED)
                    .when(claim(1, TODAY), by("office"))
                    .expectEvents(claimed(1, TODAY, "office", NOW));
            aCommitment()
                    .given(MADE, STARTED)
                    .when(claim(1, TOMORROW), by("office"))
                    .expectNoEvents()
                    .expectException(refusalAt(DELIVERED_IN_THE_FUTURE, "/delivered_on"));
        }

        @Test
        void accepts_the_day_work_started_and_refuses_the_day_before() {
            aCommitment()
                    .given(MADE, STARTED)
                    .when(claim(1, JUNE_15), by("office"))
                    .expectEvents(claimed(1, JUNE_15, "office", NOW));
            aCommitment()
                    .given(MADE, STARTED)
                    .when(claim(1, JUNE_15.minusDays(1)), by("office"))
                    .expectNoEvents()
                    .expectException(refusalAt(DELIVERED_BEFORE_START, "/delivered_on"));
        }

        @Test
        void is_refused_before_the_work_has_started() {
            aCommitment()
                    .given(MADE)
                    .when(claim(1, JUNE_15), by("office"))
                    .expectNoEvents()
                    .expectException(refusalIn(WORK_NOT_STARTED, "COMMITTED", "start", "replan", "drop-milestone"));
        }

        @Test
        void is_open_for_a_milestone_added_after_the_work_had_started() {
            aCommitment()
                    .given(MADE, STARTED, added(3, OCTOBER_31, MilestoneState.IN_PROGRESS, NOW))
                    .when(claim(3, JUNE_30), by("office"))
                    .expectEvents(claimed(3, JUNE_30, "office", NOW));
        }

        @Test
        void is_open_again_after_a_dispute() {
            aCommitment()
                    .given(MADE, STARTED, claimed(1, JUNE_15, "office"), disputed(1, NOW))
                    .when(claim(1, JUNE_30), by("office"))
                    .expectEvents(claimed(1, JUNE_30, "office", NOW));
        }

        @Test
        void is_refused_while_one_waits_to_be_judged() {
            aCommitment()
                    .given(MADE, STARTED, claimed(1, JUNE_15, "office"))
                    .when(claim(1, JUNE_30), by("colleague"))
                    .expectNoEvents()
                    .expectException(
                            refusalIn(MILESTONE_NOT_OPEN, "DELIVERY_CLAIMED", "verify", "dispute", "drop-milestone"));
        }

        @Test
        void is_refused_once_verified() {
            aCommitment()
                    .given(MADE, STARTED, claimed(1, JUNE_15, "office"), verified(1, JUNE_15, NOW))
                    .when(claim(1, JUNE_30), by("office"))
                    .expectNoEvents()
                    .expectException(refusalIn(MILESTONE_NOT_OPEN, "VERIFIED"));
        }

        @Test
        void is_refused_once_dropped() {
            aCommitment()
                    .given(MADE, STARTED, milestoneDropped(1, NOW))
                    .when(claim(1, JUNE_30), by("office"))
                    .expectNoEvents()
                    .expectException(refusalIn(MILESTONE_NOT_OPEN, "DROPPED"));
        }

        @Test
        void refuses_a_milestone_there_is_not() {
            aCommitment()
                    .given(MADE, STARTED)
                    .when(claim(3, JUNE_30), by("office"))
                    .expectNoEvents()
                    .expectException(refusalAt(MILESTONE_UNKNOWN, "/milestone"));
        }
    }

    @Nested
    class Judging {

        @Test
        void somebody_else_verifies_with_the_day_that_was_claimed() {
            aCommitment()
                    .given(MADE, STARTED, claimed(2, MARCH_31, "office"))
                    .when(verify(2), by("monitor"))
                    .expectEvents(verified(2, MARCH_31, NOW));
        }

        @Test
        void somebody_else_disputes() {
            aCommitment()
                    .given(MADE, STARTED, claimed(1, JUNE_15, "office"))
                    .when(dispute(1), by("monitor"))
                    .expectEvents(disputed(1, NOW));
        }

        @Test
        void whoever_claimed_neither_verifies_nor_disputes() {
            for (var judgement : new CommitmentCommand[] {verify(1), dispute(1)})
                aCommitment()
                        .given(MADE, STARTED, claimed(1, JUNE_15, "office"))
                        .when(judgement, by("office"))
                        .expectNoEvents()
                        .expectExceptionMessage(DELIVERY_JUDGED_BY_CLAIMANT.name());
        }

        @Test
        void neither_does_whoever_claimed_it_before_a_dispute() {
            aCommitment()
                    .given(
                            MADE,
                            STARTED,
                            claimed(1, JUNE_15, "office"),
                            disputed(1, NOW),
                            claimed(1, JUNE_30, "colleague"))
                    .when(verify(1), by("office"))
                    .expectNoEvents()
                    .expectExceptionMessage(DELIVERY_JUDGED_BY_CLAIMANT.name());
        }

        @Test
        void neither_does_whoever_claimed_it_after_a_snapshot() {
            aCommitment()
                    .given(snapshotAfter(MADE, STARTED, claimed(1, JUNE_15, "office")))
                    .when(verify(1), by("office"))
                    .expectNoEvents()
                    .expectExceptionMessage(DELIVERY_JUDGED_BY_CLAIMANT.name());
        }

        @Test
        void whoever_disputed_may_verify_the_next_claim() {
            aCommitment()
                    .given(
                            MADE,
                            STARTED,
                            claimed(1, JUNE_15, "office"),
                            disputed(1, NOW),
                            claimed(1, JUNE_30, "office"))
                    .when(verify(1), by("monitor"))
                    .expectEvents(verified(1, JUNE_30, NOW));
        }

        @Test
        void whoever_claimed_another_milestone_may_verify_this_one() {
            aCommitment()
                    .given(MADE, STARTED, claimed(1, JUNE_15, "office"), claimed(2, JUNE_30, "colleague"))
                    .when(verify(2), by("office"))
                    .expectEvents(verified(2, JUNE_30, NOW));
        }

        @Test
        void is_refused_without_a_claim() {
            for (var judgement : new CommitmentCommand[] {verify(1), dispute(1)})
                aCommitment()
                        .given(MADE, STARTED)
                        .when(judgement, by("monitor"))
                        .expectNoEvents()
                        .expectException(refusalIn(
                                DELIVERY_NOT_CLAIMED, "IN_PROGRESS", "claim-delivery", "replan", "drop-milestone"));
        }

        @Test
        void is_refused_a_second_time() {
            for (var judgement : new CommitmentCommand[] {verify(1), dispute(1)}) {
                aCommitment()
                        .given(MADE, STARTED, claimed(1, JUNE_15, "office"), verified(1, JUNE_15, NOW))
                        .when(judgement, by("monitor"))
                        .expectNoEvents()
                        .expectException(refusalIn(DELIVERY_NOT_CLAIMED, "VERIFIED"));
                aCommitment()
                        .given(MADE, STARTED, claimed(1, JUNE_15, "office"), disputed(1, NOW))
                        .when(judgement, by("monitor"))
                        .expectNoEvents()
                        .expectException(refusalIn(
                                DELIVERY_NOT_CLAIMED, "DISPUTED", "claim-delivery", "replan", "drop-milestone"));
            }
        }

        @Test
        void is_refused_of_a_milestone_there_is_not() {
            aCommitment()
                    .given(MADE, STARTED)
                    .when(verify(0), by("monitor"))
                    .expectNoEvents()
                    .expectException(refusalAt(MILESTONE_UNKNOWN, "/milestone"));
        }
    }
}
