package org.assembleaclima.cycle;

import org.assembleaclima.common.Lookup;

/** Looks up cycles for the rules of other aggregates. Sees every event stored before the command began. */
public interface Cycles extends Lookup {

    boolean isPlanned(CycleId cycleId);
}
