package org.assembleaclima.dashboard.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.assembleaclima.common.web.HttpProblem;
import org.assembleaclima.common.web.PlainMonth;
import org.jspecify.annotations.Nullable;

/**
 * Months one after the other, at most ten years of them.
 *
 * @param first included
 * @param last included, not before the first
 */
record MonthRange(YearMonth first, YearMonth last) {

    /** Ten years. */
    private static final int MOST = 120;

    /**
     * What is asked for. Refused with INVALID_PARAMETER when it is no month, too many, or around a day no month can be
     * counted from.
     *
     * @param from the first month; null for eleven months before the last
     * @param to the last month; null for the month of {@code day}
     */
    static MonthRange asked(@Nullable YearMonth from, @Nullable YearMonth to, LocalDate day) {
        var last = to != null ? to : YearMonth.from(day);
        if (!PlainMonth.isPossible(last)) throw HttpProblem.INVALID_PARAMETER.exception();
        var first = from != null ? from : last.minusMonths(11);
        if (last.isBefore(first) || !last.isBefore(first.plusMonths(MOST)))
            throw HttpProblem.INVALID_PARAMETER.exception();
        return new MonthRange(first, last);
    }

    /** In the order of time. */
    List<YearMonth> months() {
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }
}
