package org.assembleaclima.dashboard.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import org.assembleaclima.common.view.Projector;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ends of past months, at which a state can be read like at any other moment. */
@Component
class MonthEnds {

    private final Projector projector;
    private final Clock clock;

    MonthEnds(Projector projector, Clock clock) {
        this.projector = projector;
        this.clock = clock;
    }

    /**
     * @param position the last one recorded by the end of the month, in the municipality's time zone
     * @param day the month's last
     */
    record MonthEnd(YearMonth month, long position, LocalDate day) {}

    /**
     * Reads a state at the end of each month that is over by a day. Refused as {@link MonthRange#asked} does.
     *
     * @param from the first month; null for eleven months before {@code to}
     * @param to the last month; null for the month of {@code day}
     * @param position of the answer, which every view it needs has reached: no month is read at a later one
     */
    <T> List<T> read(
            @Nullable YearMonth from,
            @Nullable YearMonth to,
            LocalDate day,
            long position,
            Function<MonthEnd, T> read) {
        return MonthRange.asked(from, to, day).months().stream()
                .filter(month -> month.isBefore(YearMonth.from(day)))
                .map(month -> read.apply(end(month, position)))
                .toList();
    }

    private MonthEnd end(YearMonth month, long latest) {
        var next = month.plusMonths(1).atDay(1).atStartOfDay(clock.getZone()).toInstant();
        return new MonthEnd(
                month, Math.min(latest, projector.moments().positionAt(next.minusNanos(1))), month.atEndOfMonth());
    }
}
