package org.assembleaclima.commitment.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.assembleaclima.common.view.Row;

/**
 * One commitment with everything about its milestones.
 *
 * @param milestones by number
 */
record CommitmentWithMilestones(@JsonUnwrapped CommitmentOnDay commitment, List<MilestoneOnDay> milestones)
        implements Row {

    @Override
    public long version() {
        return commitment.version();
    }
}
