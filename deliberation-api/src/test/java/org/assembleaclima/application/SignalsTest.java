package org.assembleaclima.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.assembleaclima.testing.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes that wake each other through a real PostgreSQL. */
class SignalsTest {

    private static HikariDataSource database;

    private final Signals one = new Signals(Optional.of(database), "one");
    private final Signals other = new Signals(Optional.of(database), "other");
    private final AtomicInteger committed = new AtomicInteger();
    private final AtomicInteger moved = new AtomicInteger();
    private final AtomicInteger own = new AtomicInteger();

    @BeforeAll
    static void database() {
        database = new HikariDataSource();
        database.setJdbcUrl(PostgresServer.database("signals"));
        database.setUsername("postgres");
        database.setMinimumIdle(0);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    /** Each is woken once when it begins to listen: something may have been missed. */
    @BeforeEach
    void listen() {
        one.onCommitted(own::incrementAndGet);
        one.onMoved(own::incrementAndGet);
        other.onCommitted(committed::incrementAndGet);
        other.onMoved(moved::incrementAndGet);
        one.start();
        other.start();
        await().until(() -> own.get() == 2 && committed.get() == 1 && moved.get() == 1);
    }

    @AfterEach
    void stop() {
        one.stop();
        other.stop();
    }

    @Test
    void each_kind_wakes_the_other_node_and_not_the_one_that_sent_it() {
        one.committed();
        await().until(() -> committed.get() == 2);
        assertThat(moved).hasValue(1);
        one.moved();
        await().until(() -> moved.get() == 2);
        assertThat(committed).hasValue(2);
        other.moved(); // whatever was sent before has come by the time this one has
        await().until(() -> own.get() == 3);
    }

    @Test
    void many_are_sent_as_few_and_the_last_one_is_not_lost() {
        for (int i = 0; i < 10_000; i++) one.moved();
        await().until(() -> moved.get() > 1);
        await().during(Duration.ofMillis(500)).until(() -> true);
        var before = moved.get();
        assertThat(before).isLessThan(5_000);
        one.moved();
        await().until(() -> moved.get() > before);
    }

    @Test
    void both_come_back_after_their_connections_were_cut() {
        var cut = JdbcClient.create(database)
                .sql("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                        + " where datname = 'signals' and pid <> pg_backend_pid()")
                .query(Integer.class)
                .single();
        assertThat(cut).isGreaterThanOrEqualTo(4);
        await().atMost(Duration.ofSeconds(15)).until(() -> moved.get() == 2 && committed.get() == 2);
        await().atMost(Duration.ofSeconds(15)).until(() -> {
            one.moved();
            return moved.get() > 2;
        });
    }

    @Test
    void without_a_database_for_it_nothing_is_sent_and_nothing_fails() {
        var silent = new Signals(Optional.empty(), "silent");
        silent.start();
        silent.moved();
        silent.committed();
        silent.stop();
        assertThat(silent.isRunning()).isFalse();
    }
}
