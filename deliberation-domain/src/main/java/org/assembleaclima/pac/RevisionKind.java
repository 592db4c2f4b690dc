package org.assembleaclima.pac;

/** How a revision of the plan ends an action. */
public enum RevisionKind {
    /** Taken up into one other action. */
    MERGED,
    /** Divided into several. */
    SPLIT,
    /** Replaced by one other. */
    SUPERSEDED
}
