package org.assembleaclima.commitment;

import static org.assembleaclima.commitment.CommitmentFixtures.COMMITMENT;
import static org.assembleaclima.commitment.CommitmentFixtures.JUNE_15;
import static org.assembleaclima.commitment.CommitmentFixtures.JUNE_30;
import static org.assembleaclima.commitment.CommitmentFixtures.MADE;
import static org.assembleaclima.commitment.CommitmentFixtures.NOW;
import static org.assembleaclima.commitment.CommitmentFixtures.OCTOBER_31;
import static org.assembleaclima.commitment.CommitmentFixtures.SEPTEMBER_30;
import static org.assembleaclima.commitment.CommitmentFixtures.SITE;
import static org.assembleaclima.commitment.CommitmentFixtures.STARTED;
import static org.assembleaclima.commitment.CommitmentFixtures.TODAY;
import static org.assembleaclima.commitment.CommitmentFixtures.TREES;
import static org.assembleaclima.commitment.CommitmentFixtures.aCommitment;
import static org.assembleaclima.commitment.CommitmentFixtures.added;
import static org.assembleaclima.commitment.CommitmentFixtures.claimed;
import static org.assembleaclima.commitment.CommitmentFixtures.disputed;
import static org.assembleaclima.commitment.CommitmentFixtures.dropped;
import static org.assembleaclima.commitment.CommitmentFixtures.dueOn;
import static org.assembleaclima.commitment.CommitmentFixtures.made;
import static org.assembleaclima.commitment.CommitmentFixtures.milestoneDropped;
import static org.assembleaclima.commitment.CommitmentFixtures.replanned;
import static org.assembleaclima.commitment.CommitmentFixtures.replans;
import static org.assembleaclima.commitment.CommitmentFixtures.snapshotAfter;
import static org.assembleaclima.commitment.CommitmentFixtures.started;
import static org.assembleaclima.commitment.CommitmentFixtures.verified;
import static org.assembleaclima.commitment.CommitmentRefusal.COMMITMENT_OVER;
import static org.assembleaclima.commitment.CommitmentRefusal.MILESTONE_DATE_IN_THE_PAST;
import static org.assembleaclima.commitment.CommitmentRefusal.MILESTONE_DATE_UNCHANGED;
import static org.assembleaclima.commitment.CommitmentRefusal.MILESTONE_INDICATOR_UNKNOWN;
import static org.assembleaclima.commitment.CommitmentRefusal.MILESTONE_NOT_OPEN;
import static org.assembleaclima.commitment.CommitmentRefusal.MILESTONE_UNKNOWN;
import static org.assembleaclima.commitment.CommitmentRefusal.REPLANNED_TOO_OFTEN;
import static org.assembleaclima.commitment.CommitmentRefusal.TOO_MANY_MILESTONES;
import static org.assembleaclima.common.Refusals.refusalAt;
import static org.assembleaclima.common.Refusals.refusalIn;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.assembleaclima.commitment.CommitmentCommand.AddMilestone;
import org.assembleaclima.commitment.CommitmentCommand.ReplanMilestone;
import org.assembleaclima.pac.IndicatorId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Dates change, and what was promised before stays readable (R6.4). */
class ReplanningTest {

    private static ReplanMilestone replan(int milestone, LocalDate dueOn) {
        return new ReplanMilestone(COMMITMENT, milestone, dueOn, "The tender failed");
    }

    private static AddMilestone add(LocalDate dueOn) {
        return new AddMilestone(COMMITMENT, dueOn(dueOn), "The council asked");
    }

    @Nested
    class Replanning {

        @Test
        void keeps_the_first_date_and_counts_the_slip() {
            aCommitment()
                    .given(MADE)
                    .when(replan(1, OCTOBER_31))
                    .expectEvents(replanned(1, SEPTEMBER_30, SEPTEMBER_30, OCTOBER_31, 1, NOW));
        }

        @Test
        void counts_every_slip_and_keeps_both_dates() {
            var later = OCTOBER_31.plusDays(1);
            aCommitment()
                    .given(MADE, replanned(1, SEPTEMBER_30, SEPTEMBER_30, OCTOBER_31, 1, NOW))
                    .when(replan(1, later))
                    .expectEvents(replanned(1, SEPTEMBER_30, OCTOBER_31, later, 2, NOW));
        }

        @Test
        void brought_forward_is_no_slip() {
            aCommitment()
                    .given(MADE)
                    .when(replan(1, SEPTEMBER_30.minusDays(1)))
                    .expectEvents(replanned(1, SEPTEMBER_30, SEPTEMBER_30, SEPTEMBER_30.minusDays(1), 0, NOW));
        }

        @Test
        void put_off_to_the_first_date_again_is_a_slip() {
            aCommitment()
                    .given(MADE, replanned(1, SEPTEMBER_30, SEPTEMBER_30, TODAY, 0, NOW))
                    .when(replan(1, SEPTEMBER_30))
                    .expectEvents(replanned(1, SEPTEMBER_30, TODAY, SEPTEMBER_30, 1, NOW));
        }

        @Test
        void accepts_today() {
            aCommitment()
                    .given(MADE)
                    .when(replan(1, TODAY))
                    .expectEvents(replanned(1, SEPTEMBER_30, SEPTEMBER_30, TODAY, 0, NOW));
        }

        @Test
        void refuses_yesterday() {
            aCommitment()
                    .given(MADE)
                    .when(replan(1, JUNE_30))
                    .expectNoEvents()
                    .expectException(refusalAt(MILESTONE_DATE_IN_THE_PAST, "/due_on"));
        }

        @Test
        void refuses_the_date_that_holds() {
            aCommitment()
                    .given(MADE)
                    .when(replan(1, SEPTEMBER_30))
                    .expectNoEvents()
                    .expectException(refusalAt(MILESTONE_DATE_UNCHANGED, "/due_on"));
        }

        @Test
        void moves_one_that_is_late() {
            aCommitment()
                    .given(made(dueOn(JUNE_30)))
                    .when(replan(1, OCTOBER_31))
                    .expectEvents(replanned(1, JUNE_30, JUNE_30, OCTOBER_31, 1, NOW));
        }

        @Test
        void is_open_after_a_dispute() {
            aCommitment()
                    .given(MADE, STARTED, claimed(1, JUNE_15, "office"), disputed(1, NOW))
                    .when(replan(1, OCTOBER_31))
                    .expectEvents(replanned(1, SEPTEMBER_30, SEPTEMBER_30, OCTOBER_31, 1, NOW));
        }

        @Test
        void is_refused_while_a_delivery_waits_to_be_judged() {
            aCommitment()
                    .given(MADE, STARTED, claimed(1, JUNE_15, "office"))
                    .when(replan(1, OCTOBER_31))
                    .expectNoEvents()
                    .expectException(
                            refusalIn(MILESTONE_NOT_OPEN, "DELIVERY_CLAIMED", "verify", "dispute", "drop-milestone"));
        }

        @Test
        void is_refused_once_verified() {
            aCommitment()
                    .given(MADE, STARTED, claimed(1, JUNE_15, "office"), verified(1, JUNE_15, NOW))
                    .when(replan(1, OCTOBER_31))
                    .expectNoEvents()
                    .expectException(refusalIn(MILESTONE_NOT_OPEN, "VERIFIED"));
        }

        @Test
        void is_refused_once_dropped() {
            aCommitment()
                    .given(MADE, milestoneDropped(1, NOW))
                    .when(replan(1, OCTOBER_31))
                    .expectNoEvents()
                    .expectException(refusalIn(MILESTONE_NOT_OPEN, "DROPPED"));
        }

        @Test
        void is_refused_once_the_whole_commitment_is_dropped() {
            aCommitment()
                    .given(MADE, dropped(NOW, 1, 2))
                    .when(replan(2, OCTOBER_31))
                    .expectNoEvents()
                    .expectException(refusalIn(MILESTONE_NOT_OPEN, "DROPPED"));
        }

        @Test
        void refuses_the_numbers_on_either_side() {
            for (int number : new int[] {0, 3, -1})
                aCommitment()
                        .given(MADE)
                        .when(replan(number, OCTOBER_31))
                        .expectNoEvents()
                        .expectException(refusalAt(MILESTONE_UNKNOWN, "/milestone"));
        }

        @Test
        void is_accepted_for_the_fiftieth_time() {
            aCommitment()
                    .given(MADE)
                    .andGiven(replans(49))
                    .when(replan(1, SEPTEMBER_30))
                    .expectEvents(replanned(1, SEPTEMBER_30, SEPTEMBER_30.plusDays(49), SEPTEMBER_30, 49, NOW));
        }

        @Test
        void is_refused_after_that() {
            aCommitment()
                    .given(MADE)
                    .andGiven(replans(50))
                    .when(replan(1, SEPTEMBER_30))
                    .expectNoEvents()
                    .expectExceptionMessage(REPLANNED_TOO_OFTEN.name());
        }

        @Test
        void goes_on_counting_after_a_snapshot() {
            aCommitment()
                    .given(snapshotAfter(MADE, replanned(1, SEPTEMBER_30, SEPTEMBER_30, OCTOBER_31, 1, NOW)))
                    .when(replan(1, OCTOBER_31.plusDays(1)))
                    .expectEvents(replanned(1, SEPTEMBER_30, OCTOBER_31, OCTOBER_31.plusDays(1), 2, NOW));
        }
    }

    @Nested
    class Adding {

        @Test
        void gives_the_next_number() {
            aCommitment().given(MADE).when(add(OCTOBER_31)).expectEvents(added(3, OCTOBER_31, NOW));
        }

        @Test
        void is_in_progress_when_the_work_has_started() {
            aCommitment()
                    .given(MADE, STARTED)
                    .when(add(OCTOBER_31))
                    .expectEvents(added(3, OCTOBER_31, MilestoneState.IN_PROGRESS, NOW));
        }

        @Test
        void never_gives_the_number_of_a_dropped_one() {
            aCommitment()
                    .given(MADE, milestoneDropped(2, NOW))
                    .when(add(OCTOBER_31))
                    .expectEvents(added(3, OCTOBER_31, NOW));
        }

        @Test
        void accepts_today_and_refuses_yesterday() {
            aCommitment().given(MADE).when(add(TODAY)).expectEvents(added(3, TODAY, NOW));
            aCommitment()
                    .given(MADE)
                    .when(add(JUNE_30))
                    .expectNoEvents()
                    .expectException(refusalAt(MILESTONE_DATE_IN_THE_PAST, "/due_on"));
        }

        @Test
        void is_measured_by_indicators_somebody_defined() {
            var measured = new PlannedMilestone("One more", OCTOBER_31, List.of(IndicatorId.of("trees-planted")));
            aCommitment()
                    .given(MADE)
                    .when(new AddMilestone(COMMITMENT, measured, "The council asked"))
                    .expectSuccessfulHandlerExecution();
            var unknown = new PlannedMilestone(
                    "One more", OCTOBER_31, List.of(IndicatorId.of("trees-planted"), IndicatorId.of("trees-imagined")));
            aCommitment()
                    .given(MADE)
                    .when(new AddMilestone(COMMITMENT, unknown, "The council asked"))
                    .expectNoEvents()
                    .expectException(refusalAt(MILESTONE_INDICATOR_UNKNOWN, "/indicators"));
        }

        @Test
        void an_added_one_is_replanned_from_its_own_date() {
            aCommitment()
                    .given(MADE, added(3, TODAY, NOW))
                    .when(replan(3, OCTOBER_31))
                    .expectEvents(replanned(3, TODAY, TODAY, OCTOBER_31, 1, NOW));
        }

        @Test
        void accepts_the_hundredth() {
            aCommitment()
                    .given(made(Collections.nCopies(99, SITE).toArray(PlannedMilestone[]::new)))
                    .when(add(OCTOBER_31))
                    .expectEvents(added(100, OCTOBER_31, NOW));
        }

        @Test
        void refuses_one_more() {
            aCommitment()
                    .given(made(Collections.nCopies(100, SITE).toArray(PlannedMilestone[]::new)))
                    .when(add(OCTOBER_31))
                    .expectNoEvents()
                    .expectExceptionMessage(TOO_MANY_MILESTONES.name());
        }

        @Test
        void is_open_while_deliveries_wait_to_be_verified() {
            aCommitment()
                    .given(made(TREES), started(JUNE_15, 1), claimed(1, JUNE_15, "office"))
                    .when(add(OCTOBER_31))
                    .expectEvents(added(2, OCTOBER_31, MilestoneState.IN_PROGRESS, NOW));
        }

        @Test
        void is_refused_once_everything_is_delivered() {
            aCommitment()
                    .given(made(TREES), started(JUNE_15, 1), claimed(1, JUNE_15, "office"), verified(1, JUNE_15, NOW))
                    .when(add(OCTOBER_31))
                    .expectNoEvents()
                    .expectException(refusalIn(COMMITMENT_OVER, "DELIVERED"));
        }

        @Test
        void is_refused_once_dropped() {
            aCommitment()
                    .given(MADE, dropped(NOW, 1, 2))
                    .when(add(OCTOBER_31))
                    .expectNoEvents()
                    .expectException(refusalIn(COMMITMENT_OVER, "DROPPED"));
        }

        @Test
        void goes_on_counting_after_a_snapshot() {
            aCommitment()
                    .given(snapshotAfter(MADE, added(3, OCTOBER_31, NOW)))
                    .when(add(OCTOBER_31))
                    .expectEvents(added(4, OCTOBER_31, NOW));
        }
    }
}
