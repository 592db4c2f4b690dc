package org.assembleaclima.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.assembleaclima.testing.PostgresServer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Who leads, by the clock of a real PostgreSQL. */
class LeadershipTest {

    /** A lease and a renewal, and what a busy machine adds. */
    private static final Duration SOON = Duration.ofSeconds(8);

    private static DataSource database;
    private static JdbcClient db;

    private final AtomicBoolean fit = new AtomicBoolean(true);
    private final Leadership one = node("one");
    private final Leadership other = node("other");

    @BeforeAll
    static void database() {
        var postgres = new PGSimpleDataSource();
        postgres.setUrl(PostgresServer.database("leases"));
        postgres.setUser("postgres");
        database = postgres;
        Flyway.configure().dataSource(database).load().migrate();
        db = JdbcClient.create(database);
    }

    private static Leadership node(String name) {
        return node(name, database);
    }

    private static Leadership node(String name, DataSource database) {
        return new Leadership(
                Optional.of(new Leases(JdbcClient.create(database))),
                name,
                Map.of(Task.PROJECTOR, "projector", Task.LOG, "log", Task.FOLLOW_UP, "follow-up"));
    }

    @BeforeEach
    void start() {
        db.sql("delete from lease").update();
        one.start();
        other.start();
        one.stand(Task.LOG, fit::get);
        other.stand(Task.LOG, () -> true);
    }

    @AfterEach
    void stop() {
        one.stop();
        other.stop();
    }

    @Test
    void the_first_one_leads_and_goes_on_leading() {
        assertThat(one.led()).containsExactly(Task.LOG);
        await().during(Duration.ofSeconds(5))
                .atMost(Duration.ofSeconds(6))
                .until(() -> one.leads(Task.LOG) && !other.leads(Task.LOG));
        assertThat(one.leads(Task.PROJECTOR)).as("nobody asked for it").isFalse();
    }

    @Test
    void one_that_dies_is_replaced_within_seconds() {
        fit.set(false); // its loop has died: nothing renews the lease
        await().atMost(SOON).until(() -> other.leads(Task.LOG) && !one.leads(Task.LOG));
    }

    @Test
    void one_that_stops_is_replaced_at_the_next_renewal() {
        one.stop();
        assertThat(one.led()).isEmpty();
        assertThat(holders()).isZero();
        await().atMost(SOON).until(() -> other.leads(Task.LOG));
    }

    @Test
    void one_in_trouble_gives_way() {
        one.giveWay(Task.LOG);
        assertThat(one.leads(Task.LOG)).isFalse();
        assertThat(one.isLedElsewhere(Task.LOG)).as("nobody has it yet").isFalse();
        await().atMost(SOON).until(() -> other.leads(Task.LOG));
        await().atMost(SOON).until(() -> one.isLedElsewhere(Task.LOG));
    }

    @Test
    void a_lease_is_not_given_twice_and_not_given_back_by_another() {
        var leases = new Leases(db);
        assertThat(leases.take("any", "a")).isTrue();
        assertThat(leases.take("any", "b")).isFalse();
        leases.giveBack("any", "b");
        assertThat(leases.take("any", "a")).as("renewed").isTrue();
        assertThat(leases.take("any", "b")).isFalse();
        leases.giveBack("any", "a");
        assertThat(leases.take("any", "b")).isTrue();
    }

    @Test
    void one_that_does_not_lead_asks_nothing_when_it_withdraws() {
        var asked = new AtomicInteger();
        var third = node("third", new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                asked.incrementAndGet();
                return super.getConnection();
            }
        });
        third.stand(Task.LOG, () -> true);
        assertThat(asked).as("it did ask for the lease").hasPositiveValue();
        assertThat(third.leads(Task.LOG)).isFalse();
        asked.set(0);
        third.withdraw(Task.LOG);
        assertThat(asked).hasValue(0);
    }

    @Test
    void the_embedded_database_has_one_node_which_leads_all_it_stands_for() {
        var alone = new Leadership(Optional.empty(), "alone", Map.of());
        alone.start();
        assertThat(alone.leads(Task.PROJECTOR)).isFalse();
        alone.stand(Task.PROJECTOR, () -> true);
        assertThat(alone.leads(Task.PROJECTOR)).isTrue();
        alone.giveWay(Task.PROJECTOR);
        assertThat(alone.leads(Task.PROJECTOR)).as("there is nobody else").isTrue();
        alone.withdraw(Task.PROJECTOR);
        assertThat(alone.led()).isEmpty();
    }

    private static long holders() {
        return db.sql("select count(*) from lease where holder = 'one'")
                .query(Long.class)
                .single();
    }
}
