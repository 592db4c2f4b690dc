package org.assembleaclima.response;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Where an answer stands against the day it is due, seen from one day (R6.1). A function of what happened and of that day,
 * kept nowhere (R7.2).
 *
 * @param overdue whether the last day is over and nothing was published
 * @param daysLate whole days after the last day: until the publication, or until the day it is seen from; 0 when in time
 * @param daysToAnswer whole days from the transmission to the publication; empty until it is published
 */
public record ResponseClock(boolean overdue, int daysLate, Optional<Integer> daysToAnswer) {

    /**
     * @param transmittedOn the day the clock started
     * @param dueOn the last day to answer, included
     * @param publishedOn the day the first version was published; empty while none was
     * @param day from which it is seen: what is published after it does not count yet
     */
    public static ResponseClock on(
            LocalDate day, LocalDate transmittedOn, LocalDate dueOn, Optional<LocalDate> publishedOn) {
        var answeredOn = publishedOn.filter(published -> !published.isAfter(day));
        var late = days(dueOn, answeredOn.orElse(day));
        return new ResponseClock(
                answeredOn.isEmpty() && late > 0,
                Math.max(0, late),
                answeredOn.map(answered -> days(transmittedOn, answered)));
    }

    private static int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }
}
