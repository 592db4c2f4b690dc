package org.assembleaclima.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PricersTest {

    static LongStream seeds() {
        var seed = Long.getLong("seed");
        return seed == null ? LongStream.range(0, 10) : LongStream.of(seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void both_find_a_panel_worth_as_much(long seed) {
        var types = new Types(Pools.of("milano_b_90"));
        var weights = new Random(seed).longs(types.count(), 0, 1000).toArray();
        try (var prover = new CpSatPricer(types);
                var quick = new MipPricer(types, Limits.of(types))) {
            var proven = prover.best(weights, 0);
            assertThat(proven.value()).isEqualTo(proven.bound());
            assertThat(types.violations(proven.panel())).isEmpty();
            assertThat(quick.best(weights, 0).value()).isEqualTo(proven.value());
        }
    }

    @Test
    void neither_finds_a_panel_where_there_is_none() {
        var types = new Types(Pools.of("milano_infeasible_90"));
        try (var prover = new CpSatPricer(types);
                var quick = new MipPricer(types, Limits.of(types))) {
            assertThat(prover.best(new long[types.count()], 0)).isNull();
            assertThat(quick.best(new long[types.count()], 0)).isNull();
        }
    }

    @Test
    void refuses_weights_whose_sums_no_double_holds_exactly() {
        var types = new Types(SmallPools.equals(4, 2));
        try (var prover = new CpSatPricer(types)) {
            assertThatThrownBy(() -> prover.best(new long[] {1L << 53}, 0))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> prover.best(new long[] {-1}, 0)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
