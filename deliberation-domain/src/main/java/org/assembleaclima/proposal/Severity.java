package org.assembleaclima.proposal;

/** What a conflict between two amendments of one text means for the vote. */
public enum Severity {
    /** Not both can be adopted: adopting one lapses the other. */
    HARD,
    /** Both can be adopted, and the text depends on which is first. */
    SOFT
}
