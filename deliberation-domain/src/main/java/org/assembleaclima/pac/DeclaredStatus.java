package org.assembleaclima.pac;

/** What the city says of an action. What follows from dates is {@link ComputedStatus}, shown beside it. */
public enum DeclaredStatus {
    NOT_STARTED,
    IN_PROGRESS,
    COMPLETED,
    POSTPONED,
    SUSPENDED,
    CANCELLED,
    /** By a revision of the plan only, never declared. */
    SUPERSEDED
}
