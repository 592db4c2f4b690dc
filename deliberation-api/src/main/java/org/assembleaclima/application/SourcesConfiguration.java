package org.assembleaclima.application;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Supplier;
import org.assembleaclima.audit.KeyKind;
import org.assembleaclima.audit.SigningKey;
import org.assembleaclima.ballot.Salt;
import org.assembleaclima.sortition.PooledVolunteer;
import org.assembleaclima.sortition.Salts;
import org.assembleaclima.sortition.VolunteerRow;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is handed in wherever it is needed, so that a test can hand in its own: time and randomness. */
@Configuration
class SourcesConfiguration {

    /** The only clock, in whole milliseconds. Its zone decides when a day ends for deadlines. */
    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneId.of("Europe/Rome"));
    }

    /** Where new ids come from: nothing in them says who or what they name. */
    @Bean
    Supplier<UUID> newIds() {
        return UUID::randomUUID;
    }

    /** What makes the hash of a vote say nothing: bytes nobody can foresee. */
    @Bean
    Supplier<Salt> salts() {
        var random = new SecureRandom();
        return () -> {
            var bytes = new byte[Salt.BYTES];
            random.nextBytes(bytes);
            return Salt.of(bytes);
        };
    }

    /** What makes the leaf of a volunteer say nothing. */
    @Bean
    Salts volunteerSalts() {
        var random = new SecureRandom();
        return () -> {
            var bytes = new byte[VolunteerRow.SALT_LENGTH];
            random.nextBytes(bytes);
            return new PooledVolunteer.Salt(bytes);
        };
    }

    /** Where a signing key of this log comes from, when it has none yet. */
    @Bean
    Supplier<SigningKey> newKeys(LogFiles files) {
        var random = new SecureRandom();
        return () -> SigningKey.generate(files.origin(), KeyKind.LOG, random);
    }
}
