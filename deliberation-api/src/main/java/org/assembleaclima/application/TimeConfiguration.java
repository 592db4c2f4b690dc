package org.assembleaclima.application;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class TimeConfiguration {

    /** The only clock, in whole milliseconds. Its zone decides when a day ends for deadlines. */
    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneId.of("Europe/Rome"));
    }
}
