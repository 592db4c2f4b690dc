package org.assembleaclima.pac;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.assembleaclima.common.Seed;
import org.junit.jupiter.api.Test;

class PlanOrderTest {

    private static final List<String> IN_PLAN_ORDER = List.of(
            "1", "2", "2.1", "2.1.3", "2.1.10", "2.2", "2.10", "3", "10", "10.1", "99.99.99", "G1", "G2", "G10");

    @Test
    void puts_2_before_2_1_before_2_1_3_before_2_1_10_before_3() {
        var shuffled = new ArrayList<>(List.of("3", "2.1.10", "2.1.3", "2.1", "2"));
        shuffled.sort(PlanOrder.OF_CODES);

        assertThat(shuffled).containsExactly("2", "2.1", "2.1.3", "2.1.10", "3");
    }

    @Test
    void puts_codes_of_every_kind_in_one_order_wherever_they_come_from() {
        var random = Seed.random();
        for (int i = 0; i < 100; i++) {
            var shuffled = new ArrayList<>(IN_PLAN_ORDER);
            Collections.shuffle(shuffled, random);
            shuffled.sort(PlanOrder.OF_CODES);

            assertThat(shuffled).as(Seed.told()).isEqualTo(IN_PLAN_ORDER);
        }
    }

    @Test
    void lists_actions_in_that_order_and_each_once() {
        var codes = Stream.of("2.2.1", "10.1.1", "2.1.10", "2.1.3", "2.1.10").map(ActionCode::of);

        assertThat(PlanOrder.of(codes.toList()))
                .extracting(ActionCode::value)
                .containsExactly("2.1.3", "2.1.10", "2.2.1", "10.1.1");
    }

    @Test
    void writes_keys_that_sort_as_plain_characters() {
        assertThat(PlanOrder.sortKey("2.1.3")).isEqualTo("02.01.03");
        assertThat(PlanOrder.sortKey("12.1.10")).isEqualTo("12.01.10");
        assertThat(PlanOrder.sortKey("G2")).isEqualTo("G02");
    }
}
