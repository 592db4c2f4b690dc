package org.assembleaclima.cycle;

/** Whether a cycle tried the assembly out or runs it as it is meant to be (a regime). */
public enum CycleKind {
    PILOT,
    REGULAR
}
