package org.assembleaclima.application;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether this machine's clock agrees with the database's. Neither for readiness nor for liveness: somebody has to look. */
@Component
class ClockHealthIndicator implements HealthIndicator {

    private final ClockWatch clock;

    ClockHealthIndicator(ClockWatch clock) {
        this.clock = clock;
    }

    @Override
    public Health health() {
        var health = clock.isOff() ? Health.down() : Health.up();
        clock.offBy().ifPresent(off -> health.withDetail("off_by_seconds", off.toSeconds()));
        return health.build();
    }
}
