package org.assembleaclima.sortition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.assembleaclima.audit.Hash;
import org.assembleaclima.common.Seed;
import org.junit.jupiter.api.Test;

/** Against an independent computation in Python: see {@link Vectors}. */
class PoolCommitmentTest {

    private static VolunteerRow row(int i) {
        return new VolunteerRow(
                new VolunteerId("v" + i),
                Map.of("età", i % 2 == 0 ? "16-29" : "75+", "cittadinanza", "extra-ue \"x\\y\""),
                i % 3 == 0 ? Optional.of("h" + i) : Optional.empty());
    }

    private static byte[] salt(int i) {
        var salt = new byte[VolunteerRow.SALT_LENGTH];
        Arrays.fill(salt, (byte) i);
        return salt;
    }

    private static PoolCommitment pool(int size) {
        var leaves = new TreeMap<VolunteerId, Hash>();
        for (int i = 0; i < size; i++) leaves.put(row(i).id(), row(i).leaf(salt(i)));
        return new PoolCommitment(leaves);
    }

    @Test
    void a_row_is_written_in_one_way() {
        for (int i = 0; i < 8; i++)
            assertThat(row(i).canonical()).isEqualTo(Vectors.texts("rows").get(i));
    }

    @Test
    void a_leaf_is_the_hash_of_salt_and_row() {
        for (int i = 0; i < 8; i++)
            assertThat(row(i).leaf(salt(i)).hex())
                    .isEqualTo(Vectors.texts("leaves").get(i));
    }

    @Test
    void roots_of_no_leaf_to_eight() {
        for (int size = 0; size <= 8; size++)
            assertThat(pool(size).root().hex()).isEqualTo(Vectors.texts("roots").get(size));
    }

    @Test
    void everybody_can_show_that_their_row_is_in_the_tree() {
        for (int size = 1; size <= 8; size++)
            for (int i = 0; i < size; i++) {
                var path = pool(size).path(row(i).id());
                assertThat(path.proves(row(i), salt(i), pool(size).root())).isTrue();
                assertThat(path.proves(row(i), salt(i + 1), pool(size).root())).isFalse();
                assertThat(path.proves(row(i), salt(i), pool(size - 1).root())).isFalse();
            }
    }

    @Test
    void refuses_a_path_for_somebody_else() {
        assertThatThrownBy(() -> pool(3).path(new VolunteerId("v3"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refuses_a_short_salt() {
        assertThatThrownBy(() -> row(1).leaf(new byte[31])).hasMessageContaining("31 bytes");
    }

    @Test
    void the_order_is_that_of_the_ids_and_not_of_the_map() {
        var random = Seed.random();
        var leaves = new TreeMap<VolunteerId, Hash>(Comparator.reverseOrder());
        for (int i = 0; i < 200; i++) {
            var bytes = new byte[32];
            random.nextBytes(bytes);
            leaves.put(new VolunteerId("v" + random.nextInt(1_000_000)), Hash.of(bytes));
        }
        assertThat(new PoolCommitment(leaves).root())
                .as(Seed.told())
                .isEqualTo(new PoolCommitment(new TreeMap<>(Map.copyOf(leaves))).root());
    }

    @Test
    void a_row_that_is_printed_tells_nothing() {
        assertThat(SortitionFixtures.pool().getFirst() + " " + SortitionFixtures.entry(8))
                .doesNotContain("women")
                .doesNotContain("men")
                .doesNotContain("via larga");
    }
}
