package org.assembleaclima.sortition;

import static org.assembleaclima.sortition.Beacon.QUICKNET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class BeaconTest {

    private static final Instant GENESIS = Instant.ofEpochSecond(1_692_803_367);

    @Test
    void the_first_round_is_due_at_the_beginning() {
        assertThat(QUICKNET.round(GENESIS)).isEqualTo(1);
        assertThat(QUICKNET.round(GENESIS.plusMillis(2_999))).isEqualTo(1);
        assertThat(QUICKNET.round(GENESIS.plusSeconds(3))).isEqualTo(2);
        assertThat(QUICKNET.due(1)).isEqualTo(GENESIS);
    }

    @Test
    void a_round_is_the_newest_at_the_moment_it_is_due() {
        for (long round = 1; round < 30_000_000; round += 999_983) {
            assertThat(QUICKNET.round(QUICKNET.due(round))).isEqualTo(round);
            assertThat(QUICKNET.round(QUICKNET.due(round).minusNanos(1).plusSeconds(3)))
                    .isEqualTo(round);
        }
    }

    @Test
    void refuses_what_lies_before_the_first() {
        assertThatThrownBy(() -> QUICKNET.round(GENESIS.minusNanos(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> QUICKNET.due(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_value_of_round_1000_is_the_one_the_network_published() {
        var signature =
                "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125" + "e342b73a8dd2bacbe47e4b6b63ed5e39";
        assertThat(HexFormat.of().formatHex(Beacon.randomness(HexFormat.of().parseHex(signature))))
                .isEqualTo("fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd");
    }
}
