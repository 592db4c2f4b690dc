package org.assembleaclima.proposal;

/** Why an amendment lapsed without a vote. Those that name a conflict lapsed because another one was adopted (R4.3). */
public enum LapseCause {
    TITLE,
    DELETION,
    SAME_BLOCK_CHANGED,
    OVERLAPPING_SPANS,
    MOVED_DIFFERENTLY,
    SAME_PAC_ACTION,
    LIMITS,
    /** Nothing was left for it to change. */
    NOTHING_LEFT,
    /** A sub-amendment whose amendment was not adopted, was withdrawn or lapsed. */
    AMENDMENT_GONE,
    /** A sub-amendment that did not fit its amendment any more when that was adopted. */
    CONFLICT_NOT_RESOLVED,
    /** The proposal was withdrawn, merged, carried over, or lapsed itself. */
    PROPOSAL_ENDED;

    static LapseCause of(ConflictKind kind) {
        return switch (kind) {
            case TITLE -> TITLE;
            case DELETION -> DELETION;
            case SAME_BLOCK_CHANGED -> SAME_BLOCK_CHANGED;
            case OVERLAPPING_SPANS -> OVERLAPPING_SPANS;
            case MOVED_DIFFERENTLY -> MOVED_DIFFERENTLY;
            case SAME_PAC_ACTION -> SAME_PAC_ACTION;
            case LIMITS -> LIMITS;
            case SAME_INSERTION_POINT, MOVED_ANCHOR, MOVE_OVERTAKEN -> NOTHING_LEFT;
        };
    }
}
