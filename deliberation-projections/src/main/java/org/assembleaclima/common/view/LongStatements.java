package org.assembleaclima.common.view;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Lets statements over whole tables take longer than a connection waits for an answer as a rule. The pool sets it back when
 * the connection returns.
 */
public final class LongStatements {

    private static final Duration LONGEST = Duration.ofMinutes(15);

    private LongStatements() {}

    /** From now on, in the transaction that is running. */
    public static void allowIn(JdbcTemplate jdbc) {
        var unused = jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            allowOn(connection);
            return true;
        });
    }

    /** From now on, on this connection. */
    static void allowOn(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, Math.toIntExact(LONGEST.toMillis()));
    }
}
