package org.assembleaclima.sortition;

/** Why no list came of a computation. */
public enum ListFailure {
    /** No panel meets all quotas: others have to be asked for, in another draw. */
    NO_PANEL,
    /** Somebody called it off. */
    CANCELLED,
    /** The solver has no library for the machine. */
    NO_SOLVER,
    OUT_OF_MEMORY,
    /** The process ended without a result. */
    DIED,
    /** The result did not stand up to being checked. */
    REFUSED
}
