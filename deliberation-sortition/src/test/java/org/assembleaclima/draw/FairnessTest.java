package org.assembleaclima.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FairnessTest {

    private static final double EXACT = 1e-6;

    static LongStream seeds() {
        var seed = Long.getLong("seed");
        return seed == null ? LongStream.range(0, 12) : LongStream.of(seed);
    }

    /** Everybody's chance, ascending. */
    static List<Double> sorted(Types types, List<Double> chances) {
        var sorted = new ArrayList<Double>();
        for (int type = 0; type < types.count(); type++)
            sorted.addAll(Collections.nCopies(types.size(type), chances.get(type)));
        Collections.sort(sorted);
        return sorted;
    }

    @ParameterizedTest
    @CsvSource({"diversimax_wide_60, 8, 43, 1", "milano_a_90, 25, 264, 0", "milano_b_90, 25, 147, 0"})
    void the_least_chance_is_the_certified_optimum(String name, int numerator, int denominator, int uncoverable) {
        var types = new Types(Pools.of(name));
        var found = Maximin.of(types, Progress.NONE);
        var optimum = (double) numerator / denominator;
        assertThat(found.minimum()).isBetween(optimum - EXACT, optimum + 1e-12);
        assertThat(found.bound()).isBetween(optimum - 1e-12, optimum + 1e-5);
        assertThat(found.uncoverable()).hasSize(uncoverable);
        Proofs.check(types, found);
    }

    @ParameterizedTest
    @CsvSource({"diversimax_wide_60, 8, 43", "milano_a_90, 25, 264", "milano_b_90, 25, 147"})
    void everybodys_chance_is_the_certified_one(String name, int numerator, int denominator) {
        var types = new Types(Pools.of(name));
        var found = Leximin.of(types, Progress.NONE);
        var expected = Pools.leximin(name);
        var chances = sorted(types, found.chances());
        assertThat(chances).hasSameSizeAs(expected);
        for (int rank = 0; rank < expected.size(); rank++)
            assertThat(chances.get(rank)).as("rank %d", rank).isCloseTo(expected.get(rank), within(1e-4));
        assertThat(found.minimum()).isGreaterThan((double) numerator / denominator - EXACT);
        Proofs.check(types, found);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_least_chance_is_within_what_seats_and_quotas_allow(long seed) {
        var types = new Types(RandomPools.of(seed, 40, seed % 2 == 0));
        var found = Leximin.of(types, Progress.NONE);
        var pool = types.pool();
        if (found.uncoverable().isEmpty()) {
            assertThat(found.minimum())
                    .isLessThanOrEqualTo(
                            (double) pool.panelSize() / pool.volunteers().size() + EXACT);
            for (var quota : pool.quotas())
                assertThat(found.minimum()).isLessThanOrEqualTo(shareOf(pool, quota) + EXACT);
        }
        assertThat(Maximin.of(types, Progress.NONE).minimum()).isCloseTo(found.minimum(), within(EXACT));
        Proofs.check(types, found);
    }

    private static double shareOf(Pool pool, Quota quota) {
        var category = pool.categories().indexOf(quota.category());
        var people = pool.volunteers().stream()
                .filter(volunteer -> volunteer.features().get(category).equals(quota.feature()))
                .count();
        return (double) quota.max() / people;
    }

    @Test
    void where_fractions_of_people_could_do_more_a_proof_cuts_them_off() {
        var types = new Types(SmallPools.oddCycle());
        var stages = new ArrayList<String>();
        var found = Leximin.of(types, step -> stages.add(step.stage()));
        assertThat(sorted(types, found.chances()))
                .satisfiesExactly(
                        first -> assertThat(first).isCloseTo(1 / 3.0, within(EXACT)),
                        second -> assertThat(second).isCloseTo(1 / 3.0, within(EXACT)),
                        third -> assertThat(third).isCloseTo(1 / 3.0, within(EXACT)),
                        fourth -> assertThat(fourth).isCloseTo(2 / 3.0, within(EXACT)),
                        fifth -> assertThat(fifth).isCloseTo(2 / 3.0, within(EXACT)),
                        sixth -> assertThat(sixth).isCloseTo(2 / 3.0, within(EXACT)));
        assertThat(stages).contains("cutting");
        Proofs.check(types, found);
    }

    @Test
    void two_of_one_household_are_never_drawn_together() {
        var types = new Types(SmallPools.household());
        var found = Leximin.of(types, Progress.NONE);
        assertThat(found.chances()).allSatisfy(chance -> assertThat(chance).isCloseTo(0.5, within(EXACT)));
        Proofs.check(types, found);
    }

    @Test
    void equals_have_equal_chances() {
        var types = new Types(SmallPools.equals(17, 5));
        assertThat(types.count()).isEqualTo(1);
        assertThat(Leximin.of(types, Progress.NONE).chances()).singleElement().satisfies(chance -> assertThat(chance)
                .isCloseTo(5 / 17.0, within(EXACT)));
    }

    @Test
    void where_there_is_one_panel_it_is_certain() {
        var types = new Types(SmallPools.equals(4, 4));
        var found = Leximin.of(types, Progress.NONE);
        assertThat(found.distribution()).isEqualTo(new Distribution(List.of(new Counts(4)), List.of(1.0)));
        assertThat(found.minimum()).isCloseTo(1, within(EXACT));
    }

    @Test
    void two_thousand_people_of_three_kinds_have_a_tenth_each() {
        var types = new Types(SmallPools.threeTypes());
        assertThat(Leximin.of(types, Progress.NONE).chances()).hasSize(3).allSatisfy(chance -> assertThat(chance)
                .isCloseTo(0.1, within(EXACT)));
    }

    @Test
    void the_same_pool_gives_the_same_answer() {
        var first = Leximin.of(new Types(Pools.of("diversimax_wide_60")), Progress.NONE);
        var second = Leximin.of(new Types(Pools.of("diversimax_wide_60")), Progress.NONE);
        assertThat(second).isEqualTo(first);
    }

    @Test
    void refuses_a_pool_of_which_no_panel_meets_the_quotas() {
        var types = new Types(Pools.of("milano_infeasible_90"));
        assertThatThrownBy(() -> Leximin.of(types, Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no panel meets all quotas");
    }

    @Test
    void stops_when_who_hears_of_it_throws() {
        var types = new Types(Pools.of("milano_b_90"));
        var stages = new ArrayList<String>();
        assertThatThrownBy(() -> Leximin.of(types, step -> {
                    stages.add(step.stage());
                    if (stages.size() == 10) throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(stages).hasSize(10).startsWith("coverage", "target", "panels");
    }
}
