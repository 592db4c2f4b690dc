package org.assembleaclima.common.view;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Tells how much time has passed, whatever is done to the machine's clock: for waiting, never for what is recorded. */
public final class SteadyClock extends Clock {

    private final Clock zone;
    private final Instant begun;
    private final long nanos;

    /** @param clock where it begins */
    public SteadyClock(Clock clock) {
        this(clock, clock.instant(), System.nanoTime());
    }

    private SteadyClock(Clock zone, Instant begun, long nanos) {
        this.zone = zone;
        this.begun = begun;
        this.nanos = nanos;
    }

    @Override
    public Instant instant() {
        return begun.plus(Duration.ofNanos(System.nanoTime() - nanos));
    }

    @Override
    public ZoneId getZone() {
        return zone.getZone();
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SteadyClock(zone.withZone(other), begun, nanos);
    }
}
