package org.assembleaclima.audit;

/** Tells the hashes of the complete subtrees of a log. */
@FunctionalInterface
public interface Subtrees {

    /**
     * The hash over the leaves {@code index * 2^height} to {@code (index + 1) * 2^height - 1}, all of which are in the log.
     *
     * @param height 0 for a leaf
     * @param index from 0, counted at this height
     */
    Hash subtree(int height, long index);
}
