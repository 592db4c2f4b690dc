package org.assembleaclima.pac;

/** What follows of an action from its dates and what was done by a day (R7.2). */
public enum ComputedStatus {
    ON_TIME,
    LATE,
    AT_RISK,
    COMPLETED,
    UNKNOWN;

    /**
     * Whether what the city says and what follows from the dates cannot both be true. UNKNOWN says nothing, so it
     * contradicts nothing; an action said to be postponed or suspended may well be late.
     */
    public boolean disagreesWith(DeclaredStatus declared) {
        if (this == UNKNOWN) return false;
        return switch (declared) {
            case NOT_STARTED, IN_PROGRESS -> this == COMPLETED || this == LATE;
            case COMPLETED -> this != COMPLETED;
            case POSTPONED, SUSPENDED, CANCELLED -> this == COMPLETED;
            case SUPERSEDED -> false; // by a revision of the plan, whatever was done by then
        };
    }
}
