package org.assembleaclima.membership;

/**
 * Where a membership is in its life. That a term is over is no state: it follows from the day and the term's last day.
 */
public enum MemberState {
    /** Drawn for a seat; the pact is not signed yet. */
    SELECTED,
    /** Drawn as an alternate, without a seat. */
    RESERVE,
    /** Was in the reserve and wants no seat. */
    DECLINED,
    /** Has signed the pact. */
    ONBOARDED,
    ACTIVE,
    SUSPENDED,
    RESIGNED,
    REMOVED;

    /** Whether the seat is free for somebody else. */
    public boolean hasLeft() {
        return this == RESIGNED || this == REMOVED;
    }
}
