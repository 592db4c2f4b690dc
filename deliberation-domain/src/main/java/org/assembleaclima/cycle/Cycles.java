package org.assembleaclima.cycle;

/** Looks up cycles for the rules of other aggregates. Sees every event stored before the command began. */
public interface Cycles {

    boolean isPlanned(CycleId cycleId);
}
