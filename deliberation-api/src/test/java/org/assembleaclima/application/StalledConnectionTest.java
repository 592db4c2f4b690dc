package org.assembleaclima.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.assembleaclima.audit.view.ReplayLock;
import org.assembleaclima.common.view.LongStatements;
import org.assembleaclima.common.view.Projector;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.OnPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A session that stands still, as that of a stopped node does, keeps nobody from going on. */
@OnPostgres
record StalledConnectionTest(
        @Autowired DataSource database,
        @Autowired JdbcClient db,
        @Autowired Projector projector,
        @Autowired Api api) {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

    @Test
    void every_connection_has_its_limits() throws SQLException {
        try (var connection = database.getConnection()) {
            assertThat(connection.getNetworkTimeout()).as("milliseconds").isEqualTo(30_000);
        }
        assertThat(setting("idle_in_transaction_session_timeout")).isEqualTo("5s");
        assertThat(setting("lock_timeout")).isEqualTo("10s");
        assertThat(setting("transaction_timeout")).isEqualTo("1min");
        assertThat(setting("tcp_user_timeout")).as("milliseconds").isEqualTo("10000");
    }

    private String setting(String name) {
        return db.sql("show " + name).query(String.class).single();
    }

    @Test
    void the_projectors_lock_is_taken_from_a_session_that_stands_still() throws Exception {
        try (var stalled = database.getConnection()) {
            stalled.setAutoCommit(false);
            try (var statement = stalled.createStatement()) {
                assertThat(statement.execute("select position from projector where id = 1 for update"))
                        .isTrue();
                var id = api.post(
                                api.token("facilitator"),
                                "/api/v1/proposals",
                                api.draftOf("Trattenuta", "Un paragrafo."))
                        .text("id");
                await().atMost(LONG_ENOUGH)
                        .until(() -> api.get("/api/v1/proposals/" + id).status() == 200);
                assertThatThrownBy(() -> statement.execute("select 1")).isInstanceOf(SQLException.class);
            }
        }
    }

    /** As by a node that is stopped in the middle of sending: it is at work and stands still in no transaction, says PostgreSQL. */
    @Test
    void a_transaction_that_takes_too_long_is_ended_but_not_where_it_may() throws Exception {
        var most = Duration.ofSeconds(1);
        try (var limited = limited(most)) {
            assertThat(endOfOneLongerThan(most, limited)).isEqualTo("25P04");
            var jdbc = new JdbcTemplate(limited);
            new TransactionTemplate(new JdbcTransactionManager(limited)).executeWithoutResult(status -> {
                LongStatements.allowIn(jdbc);
                sleepLongerThan(most, jdbc);
            });
            try (var lock = ReplayLock.tryTake(limited).orElseThrow()) {
                assertThat(lock).isNotNull();
                await().during(most.multipliedBy(2)).atMost(LONG_ENOUGH).until(() -> ReplayLock.tryTake(database)
                        .isEmpty());
            }
            assertThat(jdbc.queryForObject("show transaction_timeout", String.class))
                    .as("of the next transaction")
                    .isEqualTo("1s");
        }
    }

    private HikariDataSource limited(Duration transaction) throws SQLException {
        var limited = new HikariDataSource();
        var shared = database.unwrap(HikariDataSource.class);
        limited.setJdbcUrl(shared.getJdbcUrl());
        limited.setUsername(shared.getUsername());
        limited.setPassword(shared.getPassword());
        limited.setMaximumPoolSize(2);
        limited.setMinimumIdle(0);
        var second = Duration.ofSeconds(1);
        new PostgresSettings(new DatabaseProperties(
                        second.multipliedBy(5),
                        second.multipliedBy(30),
                        second.multipliedBy(5),
                        second.multipliedBy(10),
                        transaction))
                .applyTo(limited);
        return limited;
    }

    /** The SQLSTATE it is ended with; empty when it is not. */
    private static String endOfOneLongerThan(Duration most, DataSource limited) {
        try (var connection = limited.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select pg_sleep(" + (most.toSeconds() + 1) + ")");
            return "";
        } catch (SQLException ended) {
            return ended.getSQLState();
        }
    }

    private static void sleepLongerThan(Duration most, JdbcTemplate jdbc) {
        var unused = jdbc.queryForList("select pg_sleep(?)", most.toSeconds() + 1);
    }

    @Test
    void the_lock_of_a_replay_may_stand_still() throws Exception {
        try (var lock = ReplayLock.tryTake(database).orElseThrow()) {
            assertThat(lock).isNotNull();
            await().during(Duration.ofSeconds(7)).atMost(LONG_ENOUGH).until(() -> ReplayLock.tryTake(database)
                    .isEmpty());
        }
        assertThat(ReplayLock.tryTake(database)).hasValueSatisfying(ReplayLock::close);
    }
}
