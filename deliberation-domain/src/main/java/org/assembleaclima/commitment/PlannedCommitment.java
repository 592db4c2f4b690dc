package org.assembleaclima.commitment;

import static org.assembleaclima.commitment.CommitmentRefusal.COMMITMENT_ACTION_UNKNOWN;
import static org.assembleaclima.commitment.CommitmentRefusal.COMMITMENT_WITHOUT_MILESTONE;
import static org.assembleaclima.commitment.CommitmentRefusal.TOO_MANY_MILESTONES;

import java.time.LocalDate;
import java.util.List;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.pac.PacActions;

/**
 * What an answer's implementation plan takes on (R6.4).
 *
 * @param title public, at most 300 characters
 * @param office the municipal office that carries it out, not a person
 * @param pacActions it contributes to, in the order of the plan
 * @param milestones at least one, numbered from 1 in this order
 */
public record PlannedCommitment(
        CommitmentId commitmentId,
        String title,
        String office,
        List<ActionCode> pacActions,
        List<PlannedMilestone> milestones) {

    /** How many milestones one commitment has at most, dropped ones included. */
    public static final int MOST_MILESTONES = 100;

    public PlannedCommitment {
        pacActions = List.copyOf(pacActions);
        milestones = List.copyOf(milestones);
    }

    /**
     * Refused with COMMITMENT_WITHOUT_MILESTONE, TOO_MANY_MILESTONES, COMMITMENT_ACTION_UNKNOWN or MILESTONE_IN_THE_PAST.
     *
     * @param pointer where the commitment stands in the request, such as {@code /answer/plan/0}
     */
    public void check(LocalDate today, PacActions plan, String pointer) {
        if (milestones.isEmpty()) throw COMMITMENT_WITHOUT_MILESTONE.refusedAt(pointer + "/milestones"); // R6.4
        if (milestones.size() > MOST_MILESTONES) throw TOO_MANY_MILESTONES.refusedAt(pointer + "/milestones");
        for (int i = 0; i < pacActions.size(); i++)
            if (!plan.isKnown(pacActions.get(i)))
                throw COMMITMENT_ACTION_UNKNOWN.refusedAt(pointer + "/pac_actions/" + i);
        for (int i = 0; i < milestones.size(); i++) milestones.get(i).check(today, pointer + "/milestones/" + i);
    }
}
