package org.assembleaclima.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Beside {@link PlainAlternates}, which tries everybody. */
class AlternatesTest {

    /** {@code -Dseed=7} tries one pool alone. */
    static LongStream seeds() {
        var seed = Long.getLong("seed");
        return seed == null ? LongStream.range(0, Integer.getInteger("pools", 300)) : LongStream.of(seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void are_those_whom_trying_everybody_gives(long seed) {
        assertSame(RandomPools.of(seed, 80, seed % 4 > 0), 1 + (int) (seed % 12), seed, 5);
    }

    @Test
    void of_a_large_pool_too() {
        assertSame(LargePools.of(1_000), 30, 7, 10);
    }

    private static void assertSame(Pool pool, int number, long seed, int panels) {
        var dealing = ByteBuffer.allocate(Long.BYTES).putLong(seed).array();
        var alternates = new Alternates(pool, number, dealing);
        var plain = new PlainAlternates(pool, number, dealing);
        var random = new Random(seed);
        for (int i = 0; i < panels; i++) {
            var panel = somebody(pool, random);
            assertThat(alternates.of(panel)).isEqualTo(plain.of(panel));
        }
    }

    /** Places in the pool, no two of one household; whether quotas are met is nothing to alternates. */
    private static List<Integer> somebody(Pool pool, Random random) {
        var all = new ArrayList<>(
                IntStream.range(0, pool.volunteers().size()).boxed().toList());
        Collections.shuffle(all, random);
        var homes = new HashSet<String>();
        return all.stream()
                .filter(place ->
                        pool.volunteers().get(place).household().map(homes::add).orElse(true))
                .limit(pool.panelSize())
                .toList();
    }
}
