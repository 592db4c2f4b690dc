package org.assembleaclima.application;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** How far this machine's clock is from the database's. */
@Component
class ClockMeters implements MeterBinder {

    private final ClockWatch clock;

    ClockMeters(ClockWatch clock) {
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        TimeGauge.builder(
                        "deliberation.clock.off",
                        () -> clock.offBy().orElse(Duration.ZERO).toMillis(),
                        TimeUnit.MILLISECONDS)
                .description("By how much this machine's clock is ahead of the database's; 0 for the embedded one")
                .register(meters);
    }
}
