package org.assembleaclima.pac;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where an indicator stands against its goals: whether its latest value is as good as a straight line from the baseline
 * to the next goal would have it. Both count at the end of their year; nothing is rounded.
 */
public enum Track {
    NO_VALUE,
    NO_GOAL,
    /** It has goals, but nothing to measure the way to them from. */
    NO_BASELINE,
    ON_TRACK,
    BEHIND;

    /**
     * @param goals one a year at most, in any order
     * @param latest the value of the latest period
     */
    public static Track of(
            Direction better, Optional<YearValue> baseline, List<YearValue> goals, Optional<MeasuredValue> latest) {
        if (latest.isEmpty()) return NO_VALUE;
        if (goals.isEmpty()) return NO_GOAL;
        if (baseline.isEmpty()) return NO_BASELINE;
        var day = latest.get().period().end();
        var towards = next(goals, day);
        var gap = distance(baseline.get(), towards, day, amount(latest.get().value()));
        var behind =
                switch (better) {
                    case UP -> gap.signum() < 0;
                    case DOWN -> gap.signum() > 0;
                };
        return behind ? BEHIND : ON_TRACK;
    }

    /** The first goal not yet past, or the last one of all. */
    private static YearValue next(List<YearValue> goals, LocalDate day) {
        var inOrder =
                goals.stream().sorted(Comparator.comparingInt(YearValue::year)).toList();
        return inOrder.stream()
                .filter(goal -> !end(goal).isBefore(day))
                .findFirst()
                .orElse(inOrder.getLast());
    }

    /** How far the value is above the line, times the days from baseline to goal: so nothing is divided. */
    private static BigDecimal distance(YearValue baseline, YearValue goal, LocalDate day, BigDecimal value) {
        long whole = end(goal).toEpochDay() - end(baseline).toEpochDay();
        long gone = Math.clamp(day.toEpochDay() - end(baseline).toEpochDay(), 0, whole);
        var rise = amount(goal.value()).subtract(amount(baseline.value()));
        return value.subtract(amount(baseline.value()))
                .multiply(BigDecimal.valueOf(whole))
                .subtract(rise.multiply(BigDecimal.valueOf(gone)));
    }

    private static BigDecimal amount(Quantity quantity) {
        return quantity.amount();
    }

    private static LocalDate end(YearValue value) {
        return LocalDate.of(value.year(), 12, 31);
    }
}
