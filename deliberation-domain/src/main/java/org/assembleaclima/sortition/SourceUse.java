package org.assembleaclima.sortition;

/** What a source of public randomness is for. */
public enum SourceUse {
    /** Gives the panels their numbers. */
    NUMBERING,
    /** Is added to the number from the urns, and says which half is group 1. */
    DRAW
}
