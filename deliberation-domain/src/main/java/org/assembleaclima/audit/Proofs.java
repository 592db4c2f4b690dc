package org.assembleaclima.audit;

import java.util.ArrayList;
import java.util.List;

/** Makes roots and proofs out of complete subtrees: RFC 9162, 2.1.3.1 and 2.1.4.1. */
public final class Proofs {

    private final Subtrees subtrees;

    public Proofs(Subtrees subtrees) {
        this.subtrees = subtrees;
    }

    /** @param size how many leaves, at least 0 and no more than the log has */
    public Hash root(long size) {
        if (size < 0) throw new IllegalArgumentException("a tree of " + size + " leaves");
        return size == 0 ? Merkle.EMPTY : over(0, size);
    }

    /**
     * That a leaf is in the tree of this size, from the leaf's neighbour to the child of the root.
     *
     * @param index from 0, below {@code size}
     * @throws IllegalArgumentException otherwise
     */
    public List<Hash> inclusion(long index, long size) {
        if (index < 0 || index >= size) throw new IllegalArgumentException("leaf " + index + " of " + size);
        var path = new ArrayList<Hash>();
        include(index, 0, size, path);
        return List.copyOf(path);
    }

    /**
     * That the tree of the larger size begins with all leaves of the smaller one.
     *
     * @param from at least 1, no more than {@code to}
     * @throws IllegalArgumentException otherwise
     */
    public List<Hash> consistency(long from, long to) {
        if (from < 1 || from > to) throw new IllegalArgumentException("from " + from + " to " + to);
        var path = new ArrayList<Hash>();
        if (from < to) extend(from, 0, to, true, path);
        return List.copyOf(path);
    }

    private void include(long index, long first, long end, List<Hash> path) {
        if (end - first == 1) return;
        var middle = first + split(end - first);
        if (index < middle) {
            include(index, first, middle, path);
            path.add(over(middle, end));
        } else {
            include(index, middle, end, path);
            path.add(over(first, middle));
        }
    }

    /** @param known whether the verifier has this subtree's hash, being the root of the smaller tree */
    private void extend(long size, long first, long end, boolean known, List<Hash> path) {
        if (size == end) {
            if (!known) path.add(over(first, end));
            return;
        }
        var middle = first + split(end - first);
        if (size <= middle) {
            extend(size, first, middle, known, path);
            path.add(over(middle, end));
        } else {
            extend(size, middle, end, false, path);
            path.add(over(first, middle));
        }
    }

    private Hash over(long first, long end) {
        var width = end - first;
        if (Long.bitCount(width) == 1)
            return subtrees.subtree(Long.numberOfTrailingZeros(width), first / width); // first is a multiple of it
        var middle = first + split(width);
        return Merkle.node(over(first, middle), over(middle, end));
    }

    /** The largest power of two below the width. */
    private static long split(long width) {
        return Long.highestOneBit(width - 1);
    }
}
