package org.assembleaclima.commitment;

import static org.assembleaclima.commitment.CommitmentFixtures.ACTIONS;
import static org.assembleaclima.commitment.CommitmentFixtures.A_2_1_10;
import static org.assembleaclima.commitment.CommitmentFixtures.A_2_1_3;
import static org.assembleaclima.commitment.CommitmentFixtures.CYCLE;
import static org.assembleaclima.commitment.CommitmentFixtures.JUNE_30;
import static org.assembleaclima.commitment.CommitmentFixtures.MADE;
import static org.assembleaclima.commitment.CommitmentFixtures.NOW;
import static org.assembleaclima.commitment.CommitmentFixtures.PLANNED;
import static org.assembleaclima.commitment.CommitmentFixtures.PROPOSAL;
import static org.assembleaclima.commitment.CommitmentFixtures.SITE;
import static org.assembleaclima.commitment.CommitmentFixtures.STARTED;
import static org.assembleaclima.commitment.CommitmentFixtures.TREES;
import static org.assembleaclima.commitment.CommitmentFixtures.aCommitment;
import static org.assembleaclima.commitment.CommitmentFixtures.dropped;
import static org.assembleaclima.commitment.CommitmentFixtures.dueOn;
import static org.assembleaclima.commitment.CommitmentFixtures.planned;
import static org.assembleaclima.commitment.CommitmentFixtures.snapshotAfter;
import static org.assembleaclima.commitment.CommitmentRefusal.COMMITMENT_ACTION_UNKNOWN;
import static org.assembleaclima.commitment.CommitmentRefusal.COMMITMENT_ALREADY_MADE;
import static org.assembleaclima.commitment.CommitmentRefusal.COMMITMENT_WITHOUT_MILESTONE;
import static org.assembleaclima.commitment.CommitmentRefusal.TOO_MANY_MILESTONES;
import static org.assembleaclima.common.Refusals.refusalIn;

import java.util.Collections;
import java.util.List;
import org.assembleaclima.commitment.CommitmentCommand.MakeCommitment;
import org.assembleaclima.commitment.CommitmentEvent.CommitmentMade;
import org.assembleaclima.pac.ActionCode;
import org.junit.jupiter.api.Test;

/** An answer's plan is taken on with its dates, once (R6.4). */
class MakingTest {

    private static MakeCommitment make(PlannedCommitment planned) {
        return new MakeCommitment(PROPOSAL, CYCLE, 2, planned);
    }

    private static CommitmentMade made(PlannedMilestone... milestones) {
        return new CommitmentMade(
                MADE.commitmentId(),
                PROPOSAL,
                CYCLE,
                2,
                MADE.title(),
                MADE.office(),
                ACTIONS,
                List.of(milestones),
                NOW);
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

    /** The act was adopted: what a date has become meanwhile does not keep it from being published. */
    @Test
    void accepts_a_milestone_whose_date_has_passed_since_the_answer_was_adopted() {
        aCommitment()
                .givenNoPriorActivity()
                .when(make(planned(ACTIONS, dueOn(JUNE_30))))
                .expectEvents(made(dueOn(JUNE_30)));
    }

    @Test
    void refuses_a_commitment_without_a_milestone() {
        aCommitment()
                .givenNoPriorActivity()
                .when(make(planned(ACTIONS)))
                .expectNoEvents()
                .expectExceptionMessage(COMMITMENT_WITHOUT_MILESTONE.name());
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
                .expectExceptionMessage(TOO_MANY_MILESTONES.name());
    }

    @Test
    void refuses_an_action_the_plan_does_not_have() {
        aCommitment()
                .givenNoPriorActivity()
                .when(make(planned(List.of(A_2_1_3, ActionCode.of("2.1.4")), SITE)))
                .expectNoEvents()
                .expectExceptionMessage(COMMITMENT_ACTION_UNKNOWN.name());
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
                .given(snapshotAfter(MADE, dropped(NOW, 1, 2)))
                .when(make(PLANNED))
                .expectNoEvents()
                .expectException(refusalIn(COMMITMENT_ALREADY_MADE, "DROPPED"));
    }
}
