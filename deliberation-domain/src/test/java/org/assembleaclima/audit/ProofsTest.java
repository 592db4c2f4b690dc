package org.assembleaclima.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every proof of every small tree, and that no proof shows anything else. */
class ProofsTest {

    private static final int LARGEST = 40;

    private final Tree tree = new Tree(LARGEST + 1);
    private final Proofs proofs = new Proofs(tree);

    @Test
    void roots_are_those_of_certificate_transparency() {
        var leaves = Stream.of(
                        "",
                        "00",
                        "10",
                        "2021",
                        "3031",
                        "40414243",
                        "5051525354555657",
                        "606162636465666768696a6b6c6d6e6f")
                .map(hex -> Merkle.leaf(HexFormat.of().parseHex(hex)))
                .toList();
        var roots = List.of(
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
        var frontier = new Frontier();
        for (int size = 0; size <= leaves.size(); size++) {
            assertThat(frontier.root().hex()).isEqualTo(roots.get(size));
            if (size < leaves.size()) frontier.add(leaves.get(size));
        }
    }

    @Test
    void a_frontier_knows_the_root_of_every_size_and_can_be_taken_up_at_any() {
        var frontier = new Frontier();
        for (int size = 0; size <= LARGEST; size++) {
            assertThat(frontier.root()).isEqualTo(proofs.root(size));
            assertThat(Frontier.of(size, tree).root()).isEqualTo(proofs.root(size));
            frontier = Frontier.of(size, tree);
            frontier.add(tree.leaf(size));
        }
    }

    @Test
    void every_leaf_of_every_tree_is_shown_at_its_place_and_at_no_other() {
        for (int size = 1; size <= LARGEST; size++)
            for (int index = 0; index < size; index++) {
                var proof = proofs.inclusion(index, size);
                for (int claimed = 0; claimed <= size; claimed++)
                    assertThat(Verification.includes(claimed, size, tree.leaf(index), proof, proofs.root(size)))
                            .as("leaf %d at %d of %d", index, claimed, size)
                            .isEqualTo(claimed == index);
                assertThat(Verification.includes(index, size, tree.leaf(index + 1), proof, proofs.root(size)))
                        .isFalse();
                assertThat(Verification.includes(index, size, tree.leaf(index), proof, proofs.root(size - 1)))
                        .isFalse();
            }
    }

    @Test
    void every_tree_is_shown_to_extend_every_smaller_one_and_nothing_else() {
        for (int to = 1; to <= LARGEST; to++)
            for (int from = 1; from <= to; from++) {
                var proof = proofs.consistency(from, to);
                assertThat(Verification.isConsistent(from, to, proofs.root(from), proofs.root(to), proof))
                        .as("%d to %d", from, to)
                        .isTrue();
                assertThat(Verification.isConsistent(from, to, proofs.root(from - 1), proofs.root(to), proof))
                        .isFalse();
                assertThat(Verification.isConsistent(from, to, proofs.root(from), proofs.root(to + 1), proof))
                        .isFalse();
                for (var broken : broken(proof))
                    assertThat(Verification.isConsistent(from, to, proofs.root(from), proofs.root(to), broken))
                            .as("%d to %d, broken", from, to)
                            .isFalse();
            }
    }

    @Test
    void nothing_is_shown_of_the_empty_tree() {
        assertThat(Verification.isConsistent(0, 5, Merkle.EMPTY, proofs.root(5), List.of()))
                .isFalse();
        assertThat(Verification.includes(0, 0, tree.leaf(0), List.of(), Merkle.EMPTY))
                .isFalse();
        assertThat(Verification.includes(-1, 5, tree.leaf(0), proofs.inclusion(0, 5), proofs.root(5)))
                .isFalse();
    }

    @Test
    void a_proof_that_cannot_be_is_not_made() {
        assertThatThrownBy(() -> proofs.inclusion(5, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> proofs.inclusion(-1, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> proofs.consistency(0, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> proofs.consistency(6, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    /** One hash changed, one dropped, one doubled. */
    private static List<List<Hash>> broken(List<Hash> proof) {
        var broken = new ArrayList<List<Hash>>();
        for (int i = 0; i < proof.size(); i++) {
            var changed = new ArrayList<>(proof);
            changed.set(i, Merkle.leaf(proof.get(i).bytes()));
            broken.add(changed);
            var dropped = new ArrayList<>(proof);
            dropped.remove(i);
            broken.add(dropped);
            var doubled = new ArrayList<>(proof);
            doubled.add(i, proof.get(i));
            broken.add(doubled);
        }
        return broken;
    }

    /** Hashes every subtree anew from its leaves, by the definition. */
    private record Tree(long size) implements Subtrees {

        Hash leaf(long index) {
            return Merkle.leaf(("leaf " + index).getBytes(UTF_8));
        }

        @Override
        public Hash subtree(int height, long index) {
            assertThat((index + 1) << height).as("within the tree").isLessThanOrEqualTo(size);
            var level = LongStream.range(index << height, (index + 1) << height)
                    .mapToObj(this::leaf)
                    .toList();
            while (level.size() > 1) {
                var below = level;
                level = LongStream.range(0, below.size() / 2)
                        .mapToObj(i -> Merkle.node(below.get((int) i * 2), below.get((int) i * 2 + 1)))
                        .toList();
            }
            return level.getFirst();
        }
    }
}
