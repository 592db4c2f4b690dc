package org.assembleaclima.proposal;

import org.assembleaclima.cycle.CycleId;

/**
 * What is frozen when a ballot opens (R4.1).
 *
 * @param textVersion the version of the text that is voted, or that the amendment changes
 * @param textHash of the text and the actions of the plan that hold if it is approved
 */
public record Motion(CycleId cycleId, int textVersion, TextHash textHash) {}
