package org.assembleaclima.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assembleaclima.dashboard.web.ResponseFigures.Request;
import org.assembleaclima.response.ResponseClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResponseFiguresTest {

    private static final LocalDate JANUARY_1 = LocalDate.of(2025, 1, 1);
    private static final LocalDate MARCH_31 = LocalDate.of(2025, 3, 31);

    /** Transmitted on 1 January and due on 31 March. */
    private record Transmitted(boolean extended, @Nullable LocalDate answeredOn) {

        Request on(LocalDate day) {
            return new Request(ResponseClock.on(day, JANUARY_1, MARCH_31, Optional.ofNullable(answeredOn)), extended);
        }
    }

    private static Transmitted answeredOn(@Nullable LocalDate day) {
        return new Transmitted(false, day);
    }

    private static ResponseFigures on(LocalDate day, Transmitted... requests) {
        return ResponseFigures.of(
                Stream.of(requests).map(request -> request.on(day)).toList());
    }

    @Test
    void nothing_transmitted_is_nothing_of_everything() {
        assertThat(on(MARCH_31)).isEqualTo(new ResponseFigures(0, 0, 0, 0, 0, 0, null));
    }

    @Test
    void on_the_last_day_an_answer_is_due_and_not_overdue() {
        assertThat(on(MARCH_31, answeredOn(null))).isEqualTo(new ResponseFigures(1, 0, 0, 1, 0, 0, null));
    }

    @Test
    void the_day_after_the_last_day_it_is_overdue() {
        assertThat(on(MARCH_31.plusDays(1), answeredOn(null))).isEqualTo(new ResponseFigures(1, 0, 0, 0, 1, 0, null));
    }

    @Test
    void an_answer_on_the_last_day_is_not_late() {
        assertThat(on(MARCH_31, answeredOn(MARCH_31)))
                .isEqualTo(new ResponseFigures(1, 1, 0, 0, 0, 0, new BigDecimal("89")));
    }

    @Test
    void an_answer_the_day_after_is_late_for_ever() {
        assertThat(on(MARCH_31.plusYears(1), answeredOn(MARCH_31.plusDays(1))))
                .isEqualTo(new ResponseFigures(1, 1, 1, 0, 0, 0, new BigDecimal("90")));
    }

    @Test
    void an_answer_of_tomorrow_is_none_today() {
        assertThat(on(JANUARY_1.plusDays(9), answeredOn(JANUARY_1.plusDays(10))).answered())
                .isZero();
    }

    @Test
    void extensions_are_counted_whether_answered_or_not() {
        var extended = new Transmitted(true, MARCH_31);
        var alsoExtended = new Transmitted(true, null);
        assertThat(on(MARCH_31, extended, alsoExtended, answeredOn(null)).extended())
                .isEqualTo(2);
    }

    @Test
    void the_median_of_an_even_number_lies_between_two() {
        assertThat(on(
                                MARCH_31,
                                answeredOn(JANUARY_1.plusDays(10)),
                                answeredOn(JANUARY_1.plusDays(13)),
                                answeredOn(JANUARY_1.plusDays(50)),
                                answeredOn(JANUARY_1))
                        .medianDays())
                .isEqualTo(new BigDecimal("11.5"));
    }

    @Test
    void whole_medians_have_no_fraction() {
        assertThat(ResponseFigures.median(List.of(10L, 20L))).hasToString("15");
        assertThat(ResponseFigures.median(List.of(80L, 100L))).as("not 9E+1").hasToString("90");
    }
}
