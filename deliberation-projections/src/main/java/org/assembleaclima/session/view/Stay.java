package org.assembleaclima.session.view;

import java.time.Instant;
import org.assembleaclima.session.Interval;
import org.jspecify.annotations.Nullable;

/**
 * A time a member was in the room.
 *
 * @param from the first instant, included
 * @param to the first instant no longer included; null while it lasts
 */
public record Stay(Instant from, @Nullable Instant to) {

    static Stay of(Interval interval) {
        return new Stay(interval.from(), interval.to().orElse(null));
    }

    Stay until(Instant end) {
        return new Stay(from, end);
    }
}
