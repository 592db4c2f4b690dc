package org.assembleaclima.sortition;

import java.util.List;
import java.util.Map;
import org.assembleaclima.audit.Hash;
import org.assembleaclima.audit.Merkle;
import org.assembleaclima.audit.Proofs;
import org.assembleaclima.audit.Verification;

/**
 * A pool that can no longer change unseen: the tree of RFC 6962 over the leaves of all volunteers in ascending order of their
 * ids. The root is public and tells nothing of anybody; each volunteer can show by a path that their row is in it.
 */
public final class PoolCommitment {

    private final List<VolunteerId> ids;
    private final List<Hash> leaves;
    private final Proofs proofs = new Proofs(this::subtree);

    /** @param leaves of all volunteers: see {@link VolunteerRow#leaf} */
    public PoolCommitment(Map<VolunteerId, Hash> leaves) {
        this.ids = leaves.keySet().stream().sorted().toList();
        this.leaves = ids.stream().map(leaves::get).toList();
    }

    /** How many volunteers the pool has. */
    public int size() {
        return leaves.size();
    }

    /** Of a pool without volunteers the hash of nothing. */
    public Hash root() {
        return proofs.root(leaves.size());
    }

    /**
     * That this volunteer's leaf is in the tree.
     *
     * @throws IllegalArgumentException for somebody who is not in the pool
     */
    public PoolPath path(VolunteerId id) {
        var place = ids.indexOf(id);
        if (place < 0) throw new IllegalArgumentException("not in the pool");
        return new PoolPath(place, leaves.size(), proofs.inclusion(place, leaves.size()));
    }

    private Hash subtree(int height, long index) {
        if (height == 0) return leaves.get((int) index);
        return Merkle.node(subtree(height - 1, 2 * index), subtree(height - 1, 2 * index + 1));
    }

    /**
     * The way from one leaf to the root.
     *
     * @param place of the leaf, from 0
     * @param size how many leaves the tree has
     * @param siblings from the leaf's neighbour to the child of the root
     */
    public record PoolPath(int place, int size, List<Hash> siblings) {

        public PoolPath {
            siblings = List.copyOf(siblings);
        }

        /** Whether it leads from this row with this salt to this root. */
        public boolean proves(VolunteerRow row, byte[] salt, Hash root) {
            return Verification.includes(place, size, row.leaf(salt), siblings, root);
        }
    }
}
