package org.assembleaclima.session;

import java.time.Instant;
import java.util.Optional;

/**
 * A time somebody was in the room.
 *
 * @param from the first instant, included
 * @param to the first instant no longer included; empty while it lasts
 */
public record Interval(Instant from, Optional<Instant> to) {

    boolean contains(Instant moment) {
        return !moment.isBefore(from) && to.map(moment::isBefore).orElse(true);
    }

    /** Holds no instant, or fewer than none. */
    boolean isEmpty() {
        return to.map(end -> !end.isAfter(from)).orElse(false);
    }

    /** Whether it begins only once {@code earlier} is over; both may share the instant between them. */
    boolean follows(Interval earlier) {
        return earlier.to.map(end -> !from.isBefore(end)).orElse(false);
    }

    /** Whether it says anything about the time after {@code moment}, other than that it still lasts. */
    boolean reachesBeyond(Instant moment) {
        return from.isAfter(moment) || to.map(end -> end.isAfter(moment)).orElse(false);
    }
}
