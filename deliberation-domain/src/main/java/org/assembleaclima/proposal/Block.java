package org.assembleaclima.proposal;

/** @param text plain text, 1 to 10 000 characters */
public record Block(BlockId id, BlockKind kind, String text) {}
