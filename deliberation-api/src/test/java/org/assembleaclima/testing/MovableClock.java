package org.assembleaclima.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that stands until a test moves it. One for all applications of this JVM, as Axon's own clock is. */
public final class MovableClock extends Clock {

    private static final MovableClock ONE = new MovableClock();

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T09:00:00Z"));

    @TestConfiguration(proxyBeanMethods = false)
    public static class Configuration {

        @Bean
        @Primary
        MovableClock movableClock() {
            return ONE;
        }
    }

    /** Another application of this JVM may have given Axon's static clock its own since. */
    static final class IsAxonsClock implements BeforeAllCallback {

        @Override
        public void beforeAll(ExtensionContext context) {
            GenericEventMessage.clock = ONE;
        }
    }

    public Instant forward(Duration by) {
        return now.updateAndGet(instant -> instant.plus(by));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Europe/Rome");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new IllegalStateException("the municipality has one zone");
    }
}
