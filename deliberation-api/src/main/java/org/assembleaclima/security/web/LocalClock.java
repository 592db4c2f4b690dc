package org.assembleaclima.security.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock of local mode that starts when it is told to, ticks on, and can be moved forward: never back. */
public final class LocalClock extends Clock {

    private final Clock ticking;
    private final AtomicReference<Duration> ahead;

    /**
     * @param ticking gives the pace and the zone
     * @param start what this clock shows now
     */
    public LocalClock(Clock ticking, Instant start) {
        this.ticking = ticking;
        this.ahead = new AtomicReference<>(Duration.between(ticking.instant(), start));
    }

    /** Whether it was moved: not when it shows a later moment already. */
    public boolean moveTo(Instant moment) {
        var wanted = Duration.between(ticking.instant(), moment);
        return ahead.accumulateAndGet(wanted, (is, to) -> to.compareTo(is) > 0 ? to : is)
                .equals(wanted);
    }

    @Override
    public Instant instant() {
        return ticking.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return ticking.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new LocalClock(ticking.withZone(zone), instant());
    }
}
