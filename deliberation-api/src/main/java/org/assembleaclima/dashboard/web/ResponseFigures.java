package org.assembleaclima.dashboard.web;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.assembleaclima.response.ResponseClock;
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
     * What one request says of itself on the day.
     *
     * @param extended whether its last day was put off at least once
     */
    record Request(ResponseClock clock, boolean extended) {

        private boolean answered() {
            return clock.daysToAnswer().isPresent();
        }

        private boolean answeredLate() {
            return answered() && clock.daysLate() > 0;
        }

        private boolean due() {
            return !answered() && !clock.overdue();
        }

        private Stream<Long> days() {
            return clock.daysToAnswer().map(Integer::longValue).stream();
        }
    }

    static ResponseFigures of(Collection<Request> requests) {
        return new ResponseFigures(
                requests.size(),
                count(requests, Request::answered),
                count(requests, Request::answeredLate),
                count(requests, Request::due),
                count(requests, request -> request.clock().overdue()),
                count(requests, Request::extended),
                median(requests.stream().flatMap(Request::days).sorted().toList()));
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
