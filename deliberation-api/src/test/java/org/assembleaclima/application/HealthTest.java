package org.assembleaclima.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assembleaclima.common.view.EventSerializer;
import org.assembleaclima.common.view.History;
import org.assembleaclima.common.view.Projector;
import org.assembleaclima.testing.OnPostgres;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What readiness and liveness are asked of. */
@OnPostgres
record HealthTest(
        @Autowired ViewsHealthIndicator views,
        @Autowired LoopsHealthIndicator loops,
        @Autowired ClockHealthIndicator clock,
        @Autowired ProjectorLoop loop,
        @Autowired NodeDatabase database,
        @Autowired JdbcTemplate jdbc,
        @Autowired PlatformTransactionManager transactions,
        @Autowired Projector projector) {

    @Test
    void a_node_that_works_is_ready_and_alive() {
        projector.finish();
        assertThat(views.health().getStatus()).isEqualTo(Status.UP);
        assertThat(loops.health().getStatus()).isEqualTo(Status.UP);
        assertThat(clock.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void a_node_whose_own_views_have_not_caught_up_is_not_ready() {
        var behind = new Projector(
                jdbc,
                new TransactionTemplate(transactions),
                new EventSerializer(),
                new EventUpcasterChain(),
                List.of(new History()),
                Clock.systemUTC()); // it has not looked yet
        var health = new ViewsHealthIndicator(behind, loop).health();
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails()).containsEntry("behind", List.of("history"));
    }

    @Test
    void a_node_that_stops_is_not_ready() {
        var stopping = new ViewsHealthIndicator(projector, loop);
        stopping.stopping();
        assertThat(stopping.health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void a_clock_that_goes_off_while_the_node_runs_is_told_with_its_seconds() {
        var watch = new ClockWatch(database, Clock.offset(Clock.systemUTC(), Duration.ofSeconds(-120)));
        watch.watch();
        var health = new ClockHealthIndicator(watch).health();
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat((Long) health.getDetails().get("off_by_seconds")).isBetween(-121L, -119L);

        var meters = new SimpleMeterRegistry();
        new ClockMeters(watch).bindTo(meters);
        assertThat(meters.get("deliberation.clock.off").timeGauge().value(TimeUnit.SECONDS))
                .isBetween(-121.0, -119.0);
    }
}
