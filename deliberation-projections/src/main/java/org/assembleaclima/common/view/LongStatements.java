package org.assembleaclima.common.view;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Lets statements over whole tables take longer than a connection waits for an answer as a rule, and their transaction longer
 * than others. The pool sets the first back when the connection returns, PostgreSQL the second when the transaction ends.
 */
public final class LongStatements {

    private static final Duration LONGEST = Duration.ofMinutes(15);

    /** Of the transaction that runs; PostgreSQL 15 and 16 do not know the setting, and no row is selected. */
    private static final String WITHOUT_END = "select set_config('transaction_timeout', '0', true)"
            + " where current_setting('transaction_timeout', true) is not null";

    private LongStatements() {}

    /** From now on, in the transaction that is running. */
    public static void allowIn(JdbcTemplate jdbc) {
        var unused = jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            allowOn(connection);
            return true;
        });
    }

    private static void allowOn(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, Math.toIntExact(LONGEST.toMillis()));
        if (Database.isPostgres(connection)) run(connection, WITHOUT_END);
    }

    /** The transaction that runs on this connection may stand still, and take as long as it takes. */
    public static void allowStandingStill(Connection connection) throws SQLException {
        if (!Database.isPostgres(connection)) return;
        run(connection, "set local idle_in_transaction_session_timeout = 0");
        run(connection, WITHOUT_END);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
