package org.assembleaclima.response;

/** How a version of an answer stands to the one before. None is ever overwritten (R6.3). */
public enum AnswerKind {
    /** The first answer. */
    ORIGINAL,
    /** Says the same, rightly: a mistake in the version before is mended. */
    CORRECTION,
    /** Decides anew. */
    SUPERSESSION
}
