package org.assembleaclima.security.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.assembleaclima.DeliberationApplication;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.OnH2;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;

@OnH2
class LocalClockTest {

    private static final Instant START = Instant.parse("2022-10-01T00:00:00Z");

    @Autowired
    private Api api;

    private static LocalClock standingAt(Instant start) {
        return new LocalClock(Clock.fixed(Instant.parse("2026-03-01T09:00:00Z"), ZoneOffset.UTC), start);
    }

    @Test
    void starts_when_it_is_told_to_and_ticks_on() {
        var clock = new LocalClock(Clock.tickMillis(ZoneOffset.UTC), START);
        assertThat(clock.instant()).isBetween(START, START.plus(Duration.ofMinutes(1)));
    }

    @Test
    void moves_forward() {
        var clock = standingAt(START);
        assertThat(clock.moveTo(START.plusMillis(1))).isTrue();
        assertThat(clock.instant()).isEqualTo(START.plusMillis(1));
    }

    @Test
    void never_moves_back() {
        var clock = standingAt(START);
        assertThat(clock.moveTo(START.minusMillis(1))).isFalse();
        assertThat(clock.instant()).isEqualTo(START);
    }

    @Test
    void is_not_there_unless_somebody_asked_for_it() {
        var answer = api.post(api.token("operator"), "/local/clock?to=2030-01-01T00:00:00Z", "");
        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void keeps_the_application_from_coming_up_in_production() {
        assertThatThrownBy(() -> SpringApplication.run(
                        DeliberationApplication.class,
                        "--deliberation.security.mode=production",
                        "--deliberation.security.issuer=https://login.example.org/",
                        "--deliberation.security.jwk-set-uri=https://login.example.org/keys",
                        "--deliberation.audit.origin=clima.example.org/assemblea",
                        "--deliberation.audit.directory=target/audit",
                        "--deliberation.local.clock-start=2022-10-01T00:00:00Z",
                        "--server.port=0",
                        "--management.server.port=0",
                        "--spring.datasource.url=jdbc:h2:mem:clock-in-production"))
                .rootCause()
                .hasMessageContaining("no place in production");
    }
}
