package org.assembleaclima.proposal;

/** What a block is for a reader. */
public enum BlockKind {
    HEADING,
    PARAGRAPH,
    LIST_ITEM
}
