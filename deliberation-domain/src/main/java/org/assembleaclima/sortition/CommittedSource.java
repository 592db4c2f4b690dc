package org.assembleaclima.sortition;

import java.time.Instant;

/**
 * A source of public randomness, named before anybody can know its value.
 *
 * @param name what it is and how it is written down, such as {@code Lotto, wheel of Milan, 24 November 2026: the five numbers
 *     ascending, joined by points}; for a beacon {@link Beacon#QUICKNET_NAME}
 * @param dueAt nobody knows the value before; it cannot be recorded earlier
 * @param until the last moment to record it
 */
public record CommittedSource(SourceKind kind, String name, Instant dueAt, Instant until) {

    /** Whether it can be recorded at this moment, but for being too late. */
    boolean isDue(Instant moment) {
        return !moment.isBefore(dueAt);
    }
}
