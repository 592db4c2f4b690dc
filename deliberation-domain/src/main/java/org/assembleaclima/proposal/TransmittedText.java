package org.assembleaclima.proposal;

import java.util.List;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.pac.ActionCode;

/**
 * What was handed to the municipality of one proposal.
 *
 * @param textVersion the version that was approved
 * @param textHash of that version with the actions of the plan it is about
 * @param points what of that version an answer can be given on, in reading order
 * @param pacActions in the order of the plan
 */
public record TransmittedText(
        CycleId cycleId, int textVersion, TextHash textHash, List<BlockId> points, List<ActionCode> pacActions) {

    public TransmittedText {
        points = List.copyOf(points);
        pacActions = List.copyOf(pacActions);
    }
}
