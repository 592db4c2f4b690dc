package org.assembleaclima.commitment;

import static org.assembleaclima.commitment.CommitmentFixtures.ACTIONS;
import static org.assembleaclima.commitment.CommitmentFixtures.A_2_1_10;
import static org.assembleaclima.commitment.CommitmentFixtures.A_2_1_3;
import static org.assembleaclima.commitment.CommitmentFixtures.JUNE_30;
import static org.assembleaclima.commitment.CommitmentFixtures.MADE;
import static org.assembleaclima.commitment.CommitmentFixtures.NOW;
import static org.assembleaclima.commitment.CommitmentFixtures.PLAN;
import static org.assembleaclima.commitment.CommitmentFixtures.PLANNED;
import static org.assembleaclima.commitment.CommitmentFixtures.PROPOSAL;
import static org.assembleaclima.commitment.CommitmentFixtures.SITE;
import static org.assembleaclima.commitment.CommitmentFixtures.STARTED;
import static org.assembleaclima.commitment.CommitmentFixtures.TODAY;
import static org.assembleaclima.commitment.CommitmentFixtures.TREES;
import static org.assembleaclima.commitment.CommitmentFixtures.aCommitment;
import static org.assembleaclima.commitment.CommitmentFixtures.dropped;
import static org.assembleaclima.commitment.CommitmentFixtures.dueOn;
import static org.assembleaclima.commitment.CommitmentFixtures.planned;
import static org.assembleaclima.commitment.CommitmentFixtures.snapshotAfter;
import static org.assembleaclima.commitment.CommitmentRefusal.COMMITMENT_ACTION_UNKNOWN;
import static org.assembleaclima.commitment.CommitmentRefusal.COMMITMENT_ALREADY_MADE;
import static org.assembleaclima.commitment.CommitmentRefusal.COMMITMENT_WITHOUT_MILESTONE;
import static org.assembleaclima.commitment.CommitmentRefusal.MILESTONE_IN_THE_PAST;
import static org.assembleaclima.commitment.CommitmentRefusal.TOO_MANY_MILESTONES;
import static org.assembleaclima.common.Refusals.refusalAt;
import static org.assembleaclima.common.Refusals.refusalIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.List;
import org.assembleaclima.commitment.CommitmentCommand.MakeCommitment;
import org.assembleaclima.commitment.CommitmentEvent.CommitmentMade;
import org.assembleaclima.common.RefusalReason;
import org.assembleaclima.common.Refused;
import org.assembleaclima.pac.ActionCode;
import org.junit.jupiter.api.Test;

/** An answer's plan is taken on with its dates, once (R6.4). */
class MakingTest {

    private static MakeCommitment make(PlannedCommitment planned) {
        return new MakeCommitment(PROPOSAL, 2, planned);
    }

    private static CommitmentMade made(PlannedMilestone... milestones) {
        return new CommitmentMade(
                MADE.commitmentId(), PROPOSAL, 2, MADE.title(), MADE.office(), ACTIONS, List.of(milestones), NOW);
    }

    private static PlannedCommitment withMilestones(int count) {
        return planned(ACTIONS, Collections.nCopies(count, SITE).toArray(PlannedMilestone[]::new));
    }

    @Test
    void records_what_was_taken_on_and_by_which_version_of_the_answer() {
        aCommitment().givenNoPriorActivity().when(make(PLANNED)).expectEvents(made(SITE, TREES));
    }

    @Test
    void names_each_action_once_in_the_order_of_the_plan() {
        aCommitment()
                .givenNoPriorActivity()
                .when(make(planned(List.of(A_2_1_10, A_2_1_3, A_2_1_10), SITE, TREES)))
                .expectEvents(made(SITE, TREES));
    }

    @Test
    void accepts_a_milestone_due_today() {
        aCommitment()
                .givenNoPriorActivity()
                .when(make(planned(ACTIONS, dueOn(TODAY))))
                .expectEvents(made(dueOn(TODAY)));
    }

    @Test
    void refuses_a_milestone_due_yesterday() {
        aCommitment()
                .givenNoPriorActivity()
                .when(make(planned(ACTIONS, SITE, dueOn(JUNE_30))))
                .expectNoEvents()
                .expectException(refusalAt(MILESTONE_IN_THE_PAST, "/milestones/1/due_on"));
    }

    @Test
    void refuses_a_commitment_without_a_milestone() {
        aCommitment()
                .givenNoPriorActivity()
                .when(make(planned(ACTIONS)))
                .expectNoEvents()
                .expectException(refusalAt(COMMITMENT_WITHOUT_MILESTONE, "/milestones"));
    }

    @Test
    void accepts_a_hundred_milestones() {
        aCommitment().givenNoPriorActivity().when(make(withMilestones(100))).expectSuccessfulHandlerExecution();
    }

    @Test
    void refuses_more() {
        aCommitment()
                .givenNoPriorActivity()
                .when(make(withMilestones(101)))
                .expectNoEvents()
                .expectException(refusalAt(TOO_MANY_MILESTONES, "/milestones"));
    }

    @Test
    void refuses_an_action_the_plan_does_not_have() {
        aCommitment()
                .givenNoPriorActivity()
                .when(make(planned(List.of(A_2_1_3, ActionCode.of("2.1.4")), SITE)))
                .expectNoEvents()
                .expectException(refusalAt(COMMITMENT_ACTION_UNKNOWN, "/pac_actions/1"));
    }

    @Test
    void refuses_to_be_made_twice() {
        aCommitment()
                .given(MADE, STARTED)
                .when(make(PLANNED))
                .expectNoEvents()
                .expectException(refusalIn(
                        COMMITMENT_ALREADY_MADE,
                        "IN_PROGRESS",
                        "add-milestone",
                        "replan",
                        "claim-delivery",
                        "verify",
                        "dispute",
                        "drop-milestone",
                        "drop"));
    }

    @Test
    void refuses_to_be_made_again_after_it_was_dropped_and_put_away() {
        aCommitment()
                .given(snapshotAfter(MADE, dropped(NOW)))
                .when(make(PLANNED))
                .expectNoEvents()
                .expectException(refusalIn(COMMITMENT_ALREADY_MADE, "DROPPED"));
    }

    @Test
    void an_answer_can_check_its_plan_before_it_is_published() {
        assertRefused(planned(ACTIONS), COMMITMENT_WITHOUT_MILESTONE, "/answer/plan/3/milestones");
        assertRefused(
                planned(ACTIONS, SITE, dueOn(JUNE_30)), MILESTONE_IN_THE_PAST, "/answer/plan/3/milestones/1/due_on");
    }

    private static void assertRefused(PlannedCommitment planned, RefusalReason reason, String pointer) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> planned.check(TODAY, PLAN, "/answer/plan/3"))
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(reason);
                    assertThat(refused.pointer()).isEqualTo(pointer);
                });
    }
}
