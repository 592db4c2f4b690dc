package org.assembleaclima.response;

import java.util.List;
import org.assembleaclima.commitment.CommitmentId;
import org.assembleaclima.commitment.PlannedCommitment;

/**
 * What an answer says, whole: a later version repeats what still holds.
 *
 * @param points one verdict on the whole proposal, or one on each of its points
 * @param plan what the city takes on with this version (R6.4)
 * @param continued what it took on with an earlier version and still holds
 */
public record MunicipalAnswer(List<PointAnswer> points, List<PlannedCommitment> plan, List<CommitmentId> continued) {

    public MunicipalAnswer {
        points = List.copyOf(points);
        plan = List.copyOf(plan);
        continued = List.copyOf(continued);
    }
}
