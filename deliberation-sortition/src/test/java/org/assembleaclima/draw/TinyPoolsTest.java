package org.assembleaclima.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against all panels of a pool, listed one by one. */
class TinyPoolsTest {

    /** {@code -Dseed=7} tries one pool alone. */
    static LongStream seeds() {
        var seed = Long.getLong("seed");
        return seed == null ? LongStream.range(0, Integer.getInteger("pools", 50)) : LongStream.of(seed);
    }

    private static Types types(long seed) {
        return new Types(RandomPools.of(seed, 13, seed % 2 == 1));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everybody_has_the_chance_that_the_list_of_all_panels_gives(long seed) {
        var types = types(seed);
        var everyPanel = new EveryPanel(types.pool());
        var expected = everyPanel.leximin();
        var found = Leximin.of(types, Progress.NONE);
        for (int type = 0; type < types.count(); type++)
            for (var person : types.members(type)) {
                assertThat(found.chances().get(type)).isCloseTo(expected[person], within(1e-5));
                assertThat(found.uncoverable().contains(type)).isEqualTo(!everyPanel.canHold(person));
            }
        Proofs.check(types, found);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_minimum_is_that_of_the_list_of_all_panels(long seed) {
        var types = types(seed);
        var expected = new EveryPanel(types.pool()).leximin();
        var found = Maximin.of(types, Progress.NONE);
        var least = Arrays.stream(expected).filter(chance -> chance > 0).min().orElse(0);
        assertThat(found.minimum()).isCloseTo(least, within(1e-6));
        Proofs.check(types, found);
    }
}
