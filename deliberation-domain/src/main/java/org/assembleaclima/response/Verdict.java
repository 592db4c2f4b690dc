package org.assembleaclima.response;

/** What the municipality says to a proposal or to one of its points. Only full acceptance needs no reasons (R6.2). */
public enum Verdict {
    ACCEPTED,
    ACCEPTED_IN_PART,
    /** The city does it already. */
    ALREADY_UNDER_WAY,
    /** Put off until a day that is named. */
    DEFERRED,
    /** Not for the city to decide. */
    NOT_COMPETENT,
    REJECTED;

    /** Whether the city takes on something, so that an implementation plan is due (R6.4). */
    public boolean commits() {
        return this == ACCEPTED || this == ACCEPTED_IN_PART;
    }
}
