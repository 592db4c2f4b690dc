package org.assembleaclima.pac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndicatorIdsTest {

    @ParameterizedTest
    @ValueSource(strings = {"t", "trees-planted", "co2-2030", "a-b-c-1"})
    void an_indicators_name_is_words_joined_by_hyphens(String name) {
        assertThat(IndicatorId.of(name)).hasToString("indicator-" + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Trees", "2trees", "trees-", "-trees", "trees--planted", "trees_planted", "à"})
    void refuses_other_names(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> IndicatorId.of(name));
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 61})
    void takes_sixty_letters(int length) {
        if (length == 60) assertThat(IndicatorId.of("a".repeat(length)).value()).hasSize(length);
        else assertThatIllegalArgumentException().isThrownBy(() -> IndicatorId.of("a".repeat(length)));
    }

    @Test
    void counts_the_hyphens() {
        assertThat(IndicatorId.of("a-".repeat(29) + "aa").value()).hasSize(60);
        assertThatIllegalArgumentException().isThrownBy(() -> IndicatorId.of("a-".repeat(30) + "a"));
    }

    @ParameterizedTest
    @CsvSource({
        "2024, 2024-12-31",
        "2024-Q1, 2024-03-31",
        "2024-Q4, 2024-12-31",
        "2024-02, 2024-02-29",
        "2023-02, 2023-02-28",
        "2024-02-29, 2024-02-29",
        "1900-01-01, 1900-01-01",
        "2199, 2199-12-31"
    })
    void a_period_ends_on_its_last_day(String period, String end) {
        assertThat(ReportingPeriod.of(period).end()).hasToString(end);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "24",
                "1899",
                "2200",
                "2024-Q0",
                "2024-Q5",
                "2024-13",
                "2024-00",
                "2023-02-29",
                "2024-04-31",
                "2024-01-00",
                "2024-1",
                "2024-Q1-01",
                "2024-W01",
                " 2024"
            })
    void refuses_what_is_no_period(String period) {
        assertThatIllegalArgumentException().isThrownBy(() -> ReportingPeriod.of(period));
    }
}
