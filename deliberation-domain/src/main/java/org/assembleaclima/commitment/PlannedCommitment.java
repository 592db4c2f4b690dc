package org.assembleaclima.commitment;

import java.util.List;
import org.assembleaclima.pac.ActionCode;

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
}
