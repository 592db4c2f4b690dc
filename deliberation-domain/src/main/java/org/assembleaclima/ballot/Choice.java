package org.assembleaclima.ballot;

/** What a member can answer to the question. */
public enum Choice {
    YES,
    NO,
    /** Abstention (astensione): counts as a valid vote for neither side. */
    ABSTAIN,
    /** A blank vote (scheda bianca): cast, but not valid. */
    BLANK
}
