package org.assembleaclima.audit.view;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.assembleaclima.common.view.LongStatements;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * The right to replay, of all nodes one at a time. The database takes it back when its holder dies, so nobody needs to guess
 * from silence whether somebody still works.
 */
public final class ReplayLock implements AutoCloseable {

    private final Connection connection;

    private ReplayLock(Connection connection) {
        this.connection = connection;
    }

    /** Empty while another one holds it. */
    public static Optional<ReplayLock> tryTake(DataSource database) {
        try {
            var connection = database.getConnection();
            try {
                connection.setAutoCommit(false);
                if (isFree(connection)) return Optional.of(new ReplayLock(connection));
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
            new ReplayLock(connection).close();
            return Optional.empty();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the lock of replays cannot be asked for", e);
        }
    }

    /** The lock is a transaction that stands still: PostgreSQL is asked not to end this one, to its own end. */
    private static boolean isFree(Connection connection) throws SQLException {
        LongStatements.allowStandingStill(connection);
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select id from audit_replay_lock where id = 1 for update skip locked")) {
            return row.next();
        }
    }

    @Override
    public void close() {
        try (connection) {
            connection.rollback();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the lock of replays cannot be given back", e);
        }
    }
}
