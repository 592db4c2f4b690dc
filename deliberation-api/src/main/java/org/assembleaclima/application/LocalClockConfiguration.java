package org.assembleaclima.application;

import java.time.Clock;
import java.time.Instant;
import org.assembleaclima.security.web.LocalClock;
import org.assembleaclima.security.web.SecurityProperties;
import org.assembleaclima.security.web.SecurityProperties.Mode;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A clock that can be moved, so that years can be played in a minute. In production nothing moves the clock. */
@Configuration
@ConditionalOnProperty("deliberation.local.clock-start")
class LocalClockConfiguration {

    /** Never before the last event there is: what was recorded later must not look earlier. */
    @Bean
    @Primary
    @DependsOnDatabaseInitialization
    LocalClock localClock(
            @Qualifier("clock") Clock clock,
            @Value("${deliberation.local.clock-start}") Instant start,
            SecurityProperties security,
            JdbcClient db) {
        if (security.mode() != Mode.LOCAL)
            throw new IllegalStateException(
                    "a clock that can be moved has no place in production:" + " remove deliberation.local.clock-start");
        var last = lastRecorded(db);
        return new LocalClock(clock, last != null && last.isAfter(start) ? last : start);
    }

    /** Null when nothing has been recorded. */
    private static @Nullable Instant lastRecorded(JdbcClient db) {
        // the text of a moment sorts like the moment: Axon writes them all with the same digits
        return db.sql("select recorded_at from domain_event order by recorded_at desc limit 1")
                .query((row, number) -> Instant.parse(row.getString("recorded_at")))
                .optional()
                .orElse(null);
    }
}
