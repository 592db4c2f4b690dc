package org.assembleaclima.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a growing tree: as many hashes as its size has binary ones, enough to add leaves and to tell the root.
 * Not for several threads.
 */
public final class Frontier {

    /** Is told of every complete subtree as it comes to be, leaves (height 0) included. */
    @FunctionalInterface
    public interface Completed {
        void subtree(int height, long index, Hash hash);
    }

    private final List<Hash> peaks = new ArrayList<>(); // of the largest complete subtrees, from left to right
    private long size;

    /** Of the empty tree. */
    public Frontier() {}

    /** Of the tree of this size in a log that tells its subtrees. */
    public static Frontier of(long size, Subtrees subtrees) {
        var frontier = new Frontier();
        frontier.size = size;
        var first = 0L;
        for (int height = Long.SIZE - 2; height >= 0; height--) {
            if (((size >> height) & 1) == 0) continue;
            frontier.peaks.add(subtrees.subtree(height, first >> height));
            first += 1L << height;
        }
        return frontier;
    }

    public void add(Hash leaf) {
        add(leaf, (height, index, hash) -> {});
    }

    public void add(Hash leaf, Completed completed) {
        var hash = leaf;
        var index = size;
        completed.subtree(0, index, hash);
        for (int height = 1; (index & 1) == 1; height++) {
            hash = Merkle.node(peaks.removeLast(), hash);
            index >>= 1;
            completed.subtree(height, index, hash);
        }
        peaks.add(hash);
        size++;
    }

    public long size() {
        return size;
    }

    public Hash root() {
        if (peaks.isEmpty()) return Merkle.EMPTY;
        var root = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) root = Merkle.node(peaks.get(i), root);
        return root;
    }
}
