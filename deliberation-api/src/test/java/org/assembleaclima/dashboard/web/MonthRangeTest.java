package org.assembleaclima.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.assembleaclima.common.web.HttpProblemException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthRangeTest {

    private static final LocalDate MARCH_10 = LocalDate.of(2025, 3, 10);

    private static MonthRange asked(@Nullable YearMonth from, @Nullable YearMonth to) {
        return MonthRange.asked(from, to, MARCH_10);
    }

    @Test
    void is_the_year_up_to_the_day_unless_others_are_asked_for() {
        assertThat(asked(null, null)).isEqualTo(new MonthRange(YearMonth.of(2024, 4), YearMonth.of(2025, 3)));
        assertThat(asked(null, YearMonth.of(2020, 1)).first()).isEqualTo(YearMonth.of(2019, 2));
        assertThat(asked(YearMonth.of(2025, 1), null).last()).isEqualTo(YearMonth.of(2025, 3));
    }

    @Test
    void has_every_month_with_the_first_and_the_last() {
        assertThat(asked(YearMonth.of(2023, 11), YearMonth.of(2024, 2)).months())
                .containsExactly(
                        YearMonth.of(2023, 11), YearMonth.of(2023, 12), YearMonth.of(2024, 1), YearMonth.of(2024, 2));
        assertThat(asked(YearMonth.of(2024, 2), YearMonth.of(2024, 2)).months()).hasSize(1);
        assertThat(asked(YearMonth.of(2017, 1), YearMonth.of(2026, 12)).months())
                .as("ten years")
                .hasSize(120);
    }

    @ParameterizedTest
    @CsvSource({
        "2017-01, 2027-01",
        "2024-02, 2024-01",
        "1899-01, 1899-12",
        "2200-12, 2201-01",
        "-999999999-01, -999999999-02",
        "+999999999-12, 2024-01"
    })
    void is_refused_when_it_is_none_too_long_or_out_of_all_time(YearMonth from, YearMonth to) {
        assertThatThrownBy(() -> asked(from, to)).isInstanceOf(HttpProblemException.class);
    }
}
