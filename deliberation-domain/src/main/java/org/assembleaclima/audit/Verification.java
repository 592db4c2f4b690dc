package org.assembleaclima.audit;

import java.util.ArrayList;
import java.util.List;

/** Checks proofs, knowing nothing of the log but what is handed in: RFC 9162, 2.1.3.2 and 2.1.4.2. */
public final class Verification {

    private Verification() {}

    /**
     * Whether the proof shows that the leaf stands at this index of the tree.
     *
     * @param index from 0; outside the tree nothing is shown
     */
    public static boolean includes(long index, long size, Hash leaf, List<Hash> proof, Hash root) {
        if (index < 0 || index >= size) return false;
        var climb = new Climb(index, size - 1);
        var hash = leaf;
        for (var sibling : proof) {
            if (climb.isAtRoot()) return false;
            hash = climb.isRight() ? Merkle.node(sibling, hash) : Merkle.node(hash, sibling);
            climb.up();
        }
        return climb.isAtRoot() && hash.equals(root);
    }

    /**
     * Whether the proof shows that the larger tree begins with all leaves of the smaller one.
     *
     * @param from at least 1: of the empty tree nothing can be shown
     */
    public static boolean isConsistent(long from, long to, Hash rootFrom, Hash rootTo, List<Hash> proof) {
        if (from < 1 || from > to) return false;
        if (from == to) return proof.isEmpty() && rootFrom.equals(rootTo);
        var path = new ArrayList<>(proof);
        if (Long.bitCount(from) == 1) path.addFirst(rootFrom); // the whole smaller tree is one subtree of the larger
        if (path.isEmpty()) return false;
        var climb = new Climb(from - 1, to - 1);
        climb.leaveRightEdge();
        var before = path.getFirst();
        var after = path.getFirst();
        for (var hash : path.subList(1, path.size())) {
            if (climb.isAtRoot()) return false;
            if (climb.isRight()) {
                before = Merkle.node(hash, before);
                after = Merkle.node(hash, after);
            } else after = Merkle.node(after, hash);
            climb.up();
        }
        return climb.isAtRoot() && before.equals(rootFrom) && after.equals(rootTo);
    }

    /** The way from a node to the root: its index and that of the last node, level by level. */
    private static final class Climb {

        private long node;
        private long last;

        Climb(long node, long last) {
            this.node = node;
            this.last = last;
        }

        boolean isAtRoot() {
            return last == 0;
        }

        /** Whether the next neighbour stands to the left. */
        boolean isRight() {
            return isOdd() || node == last;
        }

        private boolean isOdd() {
            return (node & 1) == 1;
        }

        /** To the parent; the last node of a level that has no neighbour first rises to where it has one. */
        void up() {
            if (node == last) while (!isOdd() && node != 0) rise();
            rise();
        }

        /** To the top of the complete subtree that ends here. */
        void leaveRightEdge() {
            while (isOdd()) rise();
        }

        private void rise() {
            node >>= 1;
            last >>= 1;
        }
    }
}
