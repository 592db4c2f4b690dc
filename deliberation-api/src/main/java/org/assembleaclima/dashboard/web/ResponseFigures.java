package org.assembleaclima.dashboard.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How far the municipality has answered, on a day. Every request is one of answered, due and overdue.
 *
 * @param requested proposals transmitted
 * @param answered those whose first answer was public by the day
 * @param answeredLate how many of them only after the last day to answer
 * @param due not answered, the last day not over
 * @param overdue not answered, the last day over
 * @param extended requests whose last day was put off at least once
 * @param medianDays from transmission to the first answer, of those answered: half a day where two stand in the middle;
 *     null while none is answered
 */
record ResponseFigures(
        int requested,
        int answered,
        int answeredLate,
        int due,
        int overdue,
        int extended,
        @Nullable BigDecimal medianDays) {

    /**
     * What one request says of itself.
     *
     * @param dueOn the last day to answer, included, that holds
     * @param answeredOn the day the first answer was published; null before
     */
    record Request(
            LocalDate transmittedOn,
            LocalDate dueOn,
            boolean extended,
            @Nullable LocalDate answeredOn) {

        private boolean answeredBy(LocalDate day) {
            return answeredOn != null && !answeredOn.isAfter(day);
        }

        private long days() {
            return answeredOn == null ? 0 : ChronoUnit.DAYS.between(transmittedOn, answeredOn);
        }
    }

    static ResponseFigures of(Collection<Request> requests, LocalDate day) {
        var answered =
                requests.stream().filter(request -> request.answeredBy(day)).toList();
        var open = requests.stream().filter(request -> !request.answeredBy(day)).toList();
        return new ResponseFigures(
                requests.size(),
                answered.size(),
                count(answered, request -> request.dueOn().isBefore(request.answeredOn())),
                count(open, request -> !request.dueOn().isBefore(day)),
                count(open, request -> request.dueOn().isBefore(day)),
                count(requests, Request::extended),
                median(answered.stream().map(Request::days).sorted().toList()));
    }

    private static int count(Collection<Request> requests, Predicate<Request> which) {
        return (int) requests.stream().filter(which).count();
    }

    /** @param sorted rising */
    static @Nullable BigDecimal median(List<Long> sorted) {
        if (sorted.isEmpty()) return null;
        var middle = sorted.size() / 2;
        if (sorted.size() % 2 == 1) return BigDecimal.valueOf(sorted.get(middle));
        var sum = sorted.get(middle - 1) + sorted.get(middle);
        return sum % 2 == 0 ? BigDecimal.valueOf(sum / 2) : BigDecimal.valueOf(sum * 5, 1);
    }
}
