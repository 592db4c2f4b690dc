package org.assembleaclima.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assembleaclima.draw.Lottery.Rounded;
import org.junit.jupiter.api.Test;

class LotteryTest {

    private static final long SEED = 20_221_203L;

    private final Types types = new Types(TestPools.small(8, new Random(SEED)));
    private final TestPricer pricer = new TestPricer(types);
    private final Shares shares = SomeShares.of(types, pricer, 40, new Random(SEED));

    private Rounded rounded(int panels) {
        return new Lottery(types, pricer).panels(shares, panels);
    }

    @Test
    void every_panel_meets_all_quotas() {
        assertThat(rounded(200).panels()).hasSize(200).allSatisfy(panel -> assertThat(types.violations(panel))
                .isEmpty());
    }

    @Test
    void everybody_gets_what_their_chance_says_to_within_two_panels() {
        assertThat(rounded(200).deviation()).as("seed " + SEED).isLessThanOrEqualTo(2);
    }

    @Test
    void what_each_type_got_is_what_the_panels_hold() {
        var list = rounded(100);
        for (int type = 0; type < types.count(); type++) {
            var at = type;
            var seats = list.panels().stream().mapToInt(panel -> panel.of(at)).sum();
            var mark = list.marks().get(type);
            assertThat(mark.smallest()).isEqualTo(seats / types.size(type));
            assertThat(mark.largest()).isEqualTo((seats + types.size(type) - 1) / types.size(type));
            var due = 100 * shares.chances().get(type);
            assertThat(mark.deviation()).isGreaterThanOrEqualTo(Math.abs(due - mark.smallest()));
        }
    }

    @Test
    void the_same_chances_give_the_same_panels() {
        assertThat(new Lottery(types, new TestPricer(types)).panels(shares, 60)).isEqualTo(rounded(60));
    }

    @Test
    void takes_what_is_whole_in_a_known_distribution_as_it_is() {
        var two = List.of(panel(1), panel(2));
        var known = new Shares(mean(two), two, List.of(0.5, 0.5));
        var asked = pricer.asked();
        var list = new Lottery(types, pricer).panels(known, 100);
        assertThat(Collections.frequency(list.panels(), two.getFirst())).isEqualTo(50);
        assertThat(Collections.frequency(list.panels(), two.getLast())).isEqualTo(50);
        assertThat(list.deviation()).isLessThan(1);
        assertThat(pricer.asked() - asked)
                .as("only to see that nothing is better")
                .isLessThan(20);
    }

    private Counts panel(int seed) {
        var priced = pricer.best(new Random(seed).longs(types.count(), 0, 1000).toArray(), 0);
        assertThat(priced).isNotNull();
        return priced.panel();
    }

    private List<Double> mean(List<Counts> panels) {
        return IntStream.range(0, types.count())
                .mapToObj(type ->
                        panels.stream().mapToInt(panel -> panel.of(type)).sum()
                                / (double) panels.size()
                                / types.size(type))
                .toList();
    }

    @Test
    void refuses_chances_that_do_not_fill_a_panel() {
        var tooMany = shares.chances().stream().map(chance -> chance * 1.1).toList();
        assertThatThrownBy(() -> new Lottery(types, pricer).panels(new Shares(tooMany, List.of(), List.of()), 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("seats");
    }

    @Test
    void refuses_a_known_panel_that_breaks_a_quota() {
        var nobody = new Counts(new int[types.count()]);
        assertThatThrownBy(() -> new Lottery(types, pricer)
                        .panels(new Shares(shares.chances(), List.of(nobody), List.of(1.0)), 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("known panel");
    }
}
