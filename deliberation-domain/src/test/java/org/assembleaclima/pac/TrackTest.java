package org.assembleaclima.pac;

import static org.assembleaclima.pac.IndicatorFixtures.SOURCE;
import static org.assembleaclima.pac.IndicatorFixtures.kilotonnes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.assembleaclima.common.Seed;
import org.junit.jupiter.api.Test;

/** From 100 at the end of 2020 to 60 at the end of 2030, then to 0 at the end of 2050. */
class TrackTest {

    private static final Optional<YearValue> BASELINE = Optional.of(year(2020, "100"));
    private static final List<YearValue> GOALS = List.of(year(2050, "0"), year(2030, "60"));

    private static YearValue year(int year, String amount) {
        return new YearValue(year, kilotonnes(amount));
    }

    private static Optional<MeasuredValue> latest(String period, String amount) {
        return Optional.of(new MeasuredValue(ReportingPeriod.of(period), kilotonnes(amount), SOURCE));
    }

    private static Track down(String period, String amount) {
        return Track.of(Direction.DOWN, BASELINE, GOALS, latest(period, amount));
    }

    @Test
    void says_what_is_missing_first() {
        assertThat(Track.of(Direction.DOWN, Optional.empty(), List.of(), Optional.empty()))
                .isEqualTo(Track.NO_VALUE);
        assertThat(Track.of(Direction.DOWN, BASELINE, List.of(), latest("2024", "90")))
                .isEqualTo(Track.NO_GOAL);
        assertThat(Track.of(Direction.DOWN, Optional.empty(), GOALS, latest("2024", "90")))
                .isEqualTo(Track.NO_BASELINE);
    }

    @Test
    void on_the_line_is_on_track_and_just_off_it_is_behind() {
        // 1826 of the 3652 days from the end of 2020 to the end of 2030 have gone on the last day of 2025
        assertThat(down("2025-12-31", "80")).isEqualTo(Track.ON_TRACK);
        assertThat(down("2025-12-31", "80.000001")).isEqualTo(Track.BEHIND);
        assertThat(down("2025", "79")).isEqualTo(Track.ON_TRACK);
    }

    @Test
    void a_day_of_the_line_is_told_from_the_next() {
        // the line of 30 December 2025 is 100 - 40 * 1825 / 3652, a little above 80.01
        assertThat(down("2025-12-30", "80.01")).isEqualTo(Track.ON_TRACK);
        assertThat(down("2025-12-30", "80.011")).isEqualTo(Track.BEHIND);
    }

    @Test
    void up_is_the_other_way_round() {
        var baseline = Optional.of(year(2020, "0"));
        var goals = List.of(year(2030, "1000"));

        assertThat(Track.of(Direction.UP, baseline, goals, latest("2025", "500")))
                .isEqualTo(Track.ON_TRACK);
        assertThat(Track.of(Direction.UP, baseline, goals, latest("2025", "499.99")))
                .isEqualTo(Track.BEHIND);
    }

    @Test
    void on_the_day_of_a_goal_that_goal_counts_and_the_next_day_the_next() {
        assertThat(down("2030", "60")).isEqualTo(Track.ON_TRACK);
        assertThat(down("2030", "60.1")).isEqualTo(Track.BEHIND);
        // straight from the baseline: 100 - 100 * 3653 / 10957
        assertThat(down("2031-01-01", "66.6")).isEqualTo(Track.ON_TRACK);
    }

    @Test
    void after_the_last_goal_the_last_goal_stays() {
        assertThat(down("2051", "0")).isEqualTo(Track.ON_TRACK);
        assertThat(down("2051", "0.1")).isEqualTo(Track.BEHIND);
    }

    @Test
    void before_the_baseline_the_baseline_counts() {
        assertThat(down("2019", "100")).isEqualTo(Track.ON_TRACK);
        assertThat(down("2019", "100.1")).isEqualTo(Track.BEHIND);
    }

    @Test
    void a_better_value_is_never_behind_where_a_worse_one_was_not() {
        var random = Seed.random();
        for (int round = 0; round < 2_000; round++) {
            var period = String.valueOf(2015 + random.nextInt(40));
            int amount = random.nextInt(120);
            var worse = down(period, String.valueOf(amount));
            var better = down(period, String.valueOf(amount - random.nextInt(5)));

            assertThat(worse == Track.ON_TRACK && better == Track.BEHIND)
                    .as("%s of %s, %s", amount, period, Seed.told())
                    .isFalse();
        }
    }
}
