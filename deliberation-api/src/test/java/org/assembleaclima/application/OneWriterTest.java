package org.assembleaclima.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Which statements wait for the turn to write, and what gives it back. Kept rows tell, so that no test hangs on a guess. */
class OneWriterTest {

    private static final Duration NO_PATIENCE = Duration.ofMillis(1);

    private final DataSource database = EmbeddedSettings.oneWriterAtATime(
            new DriverManagerDataSource("jdbc:h2:mem:one-writer;DB_CLOSE_DELAY=-1", "sa", ""), NO_PATIENCE);
    private Connection first;
    private Connection second;

    @BeforeEach
    void twoConnections() throws SQLException {
        first = database.getConnection();
        second = database.getConnection();
        execute(first, "create table fact (id int primary key)");
        execute(first, "insert into fact values (1)");
    }

    @AfterEach
    void close() throws SQLException {
        first.close();
        second.close();
        try (var last = database.getConnection()) {
            execute(last, "shutdown");
        }
    }

    @Test
    void a_second_writer_waits_for_the_end_of_the_first_one() throws SQLException {
        first.setAutoCommit(false);
        execute(first, "insert into fact values (2)");
        assertWaits(second);
        first.commit();
        assertWrites(second);
    }

    @Test
    void a_rollback_gives_the_turn_back() throws SQLException {
        first.setAutoCommit(false);
        execute(first, "insert into fact values (2)");
        first.rollback();
        assertWrites(second);
    }

    @Test
    void a_rollback_to_a_savepoint_keeps_it() throws SQLException {
        first.setAutoCommit(false);
        execute(first, "insert into fact values (2)");
        first.rollback(first.setSavepoint());
        assertWaits(second);
    }

    @Test
    void a_row_locked_for_change_is_a_turn_too() throws SQLException {
        first.setAutoCommit(false);
        execute(first, "select id from fact for update");
        assertWaits(second);
    }

    @Test
    void reading_waits_for_nobody_and_keeps_nobody_waiting() throws SQLException {
        second.setAutoCommit(false);
        execute(second, "select id from fact");
        first.setAutoCommit(false);
        execute(first, "insert into fact values (2)");
        execute(second, "select id from fact");
        second.commit();
        second.setAutoCommit(true);
        execute(second, "select id from fact");
    }

    @Test
    void a_statement_that_commits_by_itself_gives_the_turn_back_even_when_it_failed() throws SQLException {
        assertThatThrownBy(() -> execute(first, "insert into fact values (1)")).hasMessageContaining("Unique");
        assertWrites(second);
    }

    @Test
    void a_lock_that_stands_still_keeps_nobody_waiting() throws SQLException {
        execute(first, "create table lock_of_replays (id int primary key)");
        execute(first, "insert into lock_of_replays values (1)");
        first.setAutoCommit(false);
        execute(first, "select id from lock_of_replays for update skip locked");
        assertWrites(second);
    }

    @Test
    void its_turn_to_lock_is_waited_for() throws SQLException {
        second.setAutoCommit(false);
        execute(second, "insert into fact values (2)");
        assertThatThrownBy(() -> execute(first, "select id from fact for update skip locked"))
                .isInstanceOf(CannotAcquireLockException.class);
    }

    @Test
    void a_commit_waits_for_its_turn() throws SQLException {
        first.setAutoCommit(false);
        execute(first, "select id from fact where id = 1 for update skip locked");
        second.setAutoCommit(false);
        execute(second, "insert into fact values (2)");
        assertThatThrownBy(() -> first.commit()).isInstanceOf(CannotAcquireLockException.class);
        second.commit();
        first.commit();
    }

    @Test
    void committing_by_itself_again_ends_the_turn() throws SQLException {
        first.setAutoCommit(false);
        execute(first, "insert into fact values (2)");
        first.setAutoCommit(true);
        assertWrites(second);
    }

    @Test
    void a_connection_that_is_closed_gives_the_turn_back() throws SQLException {
        first.setAutoCommit(false);
        execute(first, "insert into fact values (2)");
        first.close();
        assertWrites(second);
    }

    @Test
    void who_is_patient_gets_the_turn() throws Exception {
        var patient = EmbeddedSettings.oneWriterAtATime(
                new DriverManagerDataSource("jdbc:h2:mem:one-writer", "sa", ""), Duration.ofMinutes(1));
        try (var holder = patient.getConnection();
                var waiting = patient.getConnection()) {
            holder.setAutoCommit(false);
            execute(holder, "insert into fact values (2)");
            var written = CompletableFuture.runAsync(() -> {
                try {
                    execute(waiting, "insert into fact values (3)");
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            assertThat(written).isNotDone();
            holder.commit();
            written.join();
        }
    }

    private static void assertWaits(Connection connection) {
        assertThatThrownBy(() -> execute(connection, "insert into fact values (9)"))
                .isInstanceOf(CannotAcquireLockException.class);
    }

    private static void assertWrites(Connection connection) throws SQLException {
        execute(connection, "insert into fact values (9)");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }
}
