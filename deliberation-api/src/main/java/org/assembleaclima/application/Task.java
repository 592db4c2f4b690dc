package org.assembleaclima.application;

/** What one node at a time does for all of them. */
enum Task {
    /** Gives events their positions and feeds the views; one node for each kind of code. */
    PROJECTOR,
    /** Adds to the log and signs it. */
    LOG,
    /** Policies, deadlines, housekeeping and the self-check. */
    FOLLOW_UP,
    /** Has the lists of panels made that draws have asked for. */
    LISTS
}
