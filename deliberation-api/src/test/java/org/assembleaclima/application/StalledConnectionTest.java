package org.assembleaclima.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.assembleaclima.audit.view.ReplayLock;
import org.assembleaclima.common.view.Projector;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.OnPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

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
