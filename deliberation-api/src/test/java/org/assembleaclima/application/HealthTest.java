package org.assembleaclima.application;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.assembleaclima.command.CommandQueues;
import org.assembleaclima.common.view.EventSerializer;
import org.assembleaclima.common.view.History;
import org.assembleaclima.common.view.Projector;
import org.assembleaclima.testing.OnPostgres;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/** What readiness and liveness are asked of. */
@OnPostgres
record HealthTest(
        @Autowired ViewsHealthIndicator views,
        @Autowired LoopsHealthIndicator loops,
        @Autowired ClockHealthIndicator clock,
        @Autowired ProjectorLoop loop,
        @Autowired LogLoop log,
        @Autowired FollowUpLoop followUp,
        @Autowired CommandQueues commands,
        @Autowired ListMaker lists,
        @Autowired EventStore events,
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

    /** Throws what it is given, instead of doing anything. */
    private static final class Failing extends TransactionTemplate {

        private static final long serialVersionUID = 1L;

        private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

        Failing(PlatformTransactionManager transactions) {
            super(transactions);
        }

        @Override
        public <T> T execute(TransactionCallback<T> action) {
            var planted = failure.get();
            if (planted != null) throw planted;
            return super.execute(action);
        }
    }

    @Test
    void a_database_that_is_away_or_busy_makes_no_node_unready_but_a_fault_does() {
        projector.finish();
        var transaction = new Failing(transactions);
        var failing = new ProjectorLoop(
                new Projector(
                        jdbc,
                        transaction,
                        new EventSerializer(),
                        new EventUpcasterChain(),
                        List.of(new History()),
                        Clock.systemUTC()),
                events,
                new Leadership(Optional.empty(), "failing", Map.of()),
                new Signals(Optional.empty(), "failing"));
        failing.start();
        try {
            var health = new ViewsHealthIndicator(projector, failing);
            for (var passing : List.of(
                    new CannotCreateTransactionException("planted"),
                    new CannotAcquireLockException("planted", LOCKED))) {
                fails(failing, transaction, passing);
                assertThat(health.health().getStatus()).as(passing.toString()).isEqualTo(Status.UP);
            }
            fails(failing, transaction, new IllegalStateException("planted"));
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(health.health().getDetails()).containsEntry("failure", "IllegalStateException");
        } finally {
            failing.stop();
        }
    }

    private static final SQLException LOCKED = new SQLException("planted", "55P03");

    private static void fails(ProjectorLoop loop, Failing transaction, RuntimeException failure) {
        transaction.failure.set(failure);
        await().until(() -> loop.failure().equals(Optional.of(failure.getClass().getSimpleName())));
    }

    /** Has no memory for a connection, from some moment on. */
    private static final class WithoutMemory extends DelegatingDataSource {

        private volatile boolean exhausted;

        WithoutMemory(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (exhausted) throw new StackOverflowError("planted");
            return super.getConnection();
        }
    }

    @Test
    void a_node_that_renews_no_lease_or_neither_tells_nor_hears_is_not_alive() {
        var without = new WithoutMemory(requireNonNull(jdbc.getDataSource()));
        var leadership = new Leadership(
                Optional.of(new Leases(JdbcClient.create(without))), "dying", Map.of(Task.LOG, "log of the dying"));
        leadership.start();
        leadership.stand(Task.LOG, () -> true);
        without.exhausted = true;
        var signals = new Signals(Optional.of(without), "dying");
        signals.start();
        await().dontCatchUncaughtExceptions()
                .until(() -> leadership.hasDied() && signals.senderHasDied() && signals.listenerHasDied());
        var health = new LoopsHealthIndicator(loop, log, followUp, commands, leadership, signals, lists).health();
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails()).hasToString("{died=[leases, signals-in, signals-out]}");
        without.exhausted = false;
        leadership.stop();
        signals.stop();
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
