package org.assembleaclima.ballot;

/** What ended the voting. */
public enum ClosedBy {
    CHAIR,
    DEADLINE
}
