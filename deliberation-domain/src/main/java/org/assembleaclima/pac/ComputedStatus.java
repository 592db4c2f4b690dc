package org.assembleaclima.pac;

/** What follows of an action from its dates and what was done by a day (R7.2). */
public enum ComputedStatus {
    ON_TIME,
    LATE,
    AT_RISK,
    COMPLETED,
    UNKNOWN
}
