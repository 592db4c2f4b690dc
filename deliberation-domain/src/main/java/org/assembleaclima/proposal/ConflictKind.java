package org.assembleaclima.proposal;

/** Why two amendments of one text do not simply add up, the worst first. Names are stored for ever. */
public enum ConflictKind {
    /** Both replace the title. */
    TITLE(Severity.HARD),
    /** One deletes a block that the other changes, moves, deletes or puts something behind. */
    DELETION(Severity.HARD),
    /** One replaces a block that the other replaces, or some words of it. */
    SAME_BLOCK_CHANGED(Severity.HARD),
    /** Both replace the same words, or words that overlap. */
    OVERLAPPING_SPANS(Severity.HARD),
    /** They move one block to different places. */
    MOVED_DIFFERENTLY(Severity.HARD),
    /** Both add or remove the same action of the plan. */
    SAME_PAC_ACTION(Severity.HARD),
    /** Each leaves a text within the limits, both together do not: too long, too many blocks, none, or an empty one. */
    LIMITS(Severity.HARD),
    /** They put blocks behind the same block, or both at the beginning. */
    SAME_INSERTION_POINT(Severity.SOFT),
    /** One moves a block that the other puts something behind. */
    MOVED_ANCHOR(Severity.SOFT),
    /** One takes out all that stood between a block and where the other, which does nothing else, moves it. */
    MOVE_OVERTAKEN(Severity.SOFT);

    private final Severity severity;

    ConflictKind(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }
}
