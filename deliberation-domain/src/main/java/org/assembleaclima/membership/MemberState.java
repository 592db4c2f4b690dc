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
    REMOVED,
    /** Had a seat or a place in the reserve by a draw that was annulled. */
    WITHDRAWN;

    /** Whether this is no member any more. */
    public boolean hasLeft() {
        return leavesVacancy() || this == WITHDRAWN;
    }

    /** Whether the seat waits for somebody of the reserve. */
    boolean leavesVacancy() {
        return this == RESIGNED || this == REMOVED;
    }
}
