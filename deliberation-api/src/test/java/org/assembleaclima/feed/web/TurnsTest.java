package org.assembleaclima.feed.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** When which client's turn is, as the function it is. */
class TurnsTest {

    private static final long MILLISECOND = 1_000_000;

    @Test
    void a_client_alone_hardly_waits() {
        for (long now = 0; now < 1_000_000; now += 7_919)
            assertThat(Turns.untilTurn(1, 1, now)).isBetween(0L, MILLISECOND / 10);
    }

    @Test
    void nobody_waits_longer_than_a_tenth_of_a_second_however_many_there_are() {
        for (int number = 1; number < 5_000; number++)
            assertThat(Turns.untilTurn(number, 5_000, -number * 104_729L)).isBetween(0L, 100 * MILLISECOND - 1);
    }

    @Test
    void a_thousand_are_spread_over_the_round() {
        var perMillisecond = new int[100];
        LongStream.rangeClosed(1, 1_000)
                .forEach(number -> perMillisecond[(int) (Turns.untilTurn((int) number, 1_000, 0) / MILLISECOND)]++);
        assertThat(IntStream.of(perMillisecond)).allMatch(clients -> clients >= 8 && clients <= 12);
    }

    @Test
    void the_moment_of_a_client_comes_once_in_each_round() {
        var first = Turns.untilTurn(3, 1_000, 0);
        assertThat(Turns.untilTurn(3, 1_000, first)).isZero();
        assertThat(Turns.untilTurn(3, 1_000, first + 1)).isEqualTo(100 * MILLISECOND - 1);
    }
}
