package org.assembleaclima.audit;

/**
 * How large the tree is and what it holds.
 *
 * @param size how many leaves, from 0
 */
public record TreeHead(long size, Hash root) {

    public TreeHead {
        if (size < 0) throw new IllegalArgumentException("a tree of " + size + " leaves");
    }
}
