package org.assembleaclima.sortition;

/** What a value of public randomness comes from. */
public enum SourceKind {
    /** The signature of a round of drand's chain quicknet; the round follows from the moment it is due. */
    DRAND_QUICKNET,
    /** Numbers that somebody publishes, such as those of a public lottery, written down as the source's name says. */
    PUBLIC_TEXT
}
