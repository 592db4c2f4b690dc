package org.assembleaclima.common.view;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.JdbcTemplate;

/** Many rows into a table of PostgreSQL, in the text format of its COPY: it reads that faster than parameters of a statement. */
final class PostgresCopy {

    private static final int BYTES_PER_MESSAGE = 64 * 1024;

    private PostgresCopy() {}

    /**
     * Within the transaction that runs.
     *
     * @param into the table with its columns in parentheses, as they are written behind {@code copy}
     * @param rows numbers, texts and nothings (null)
     */
    static void into(JdbcTemplate jdbc, String into, List<Object[]> rows) {
        jdbc.execute((Connection connection) -> copied(connection, "copy " + into + " from stdin", rows));
    }

    private static long copied(Connection connection, String sql, List<Object[]> rows) throws SQLException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        try {
            var bytes = new ByteArrayOutputStream(2 * BYTES_PER_MESSAGE);
            for (var row : rows) {
                write(row, bytes);
                if (bytes.size() >= BYTES_PER_MESSAGE) send(bytes, copy);
            }
            send(bytes, copy);
            return copy.endCopy();
        } catch (SQLException e) {
            cancel(copy, e);
            throw e;
        }
    }

    private static void cancel(CopyIn copy, SQLException cause) {
        try {
            if (copy.isActive()) copy.cancelCopy();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private static void write(Object[] row, ByteArrayOutputStream to) {
        for (int column = 0; column < row.length; column++) {
            to.writeBytes(text(row[column]).getBytes(StandardCharsets.UTF_8));
            to.write(column < row.length - 1 ? '\t' : '\n');
        }
    }

    private static void send(ByteArrayOutputStream bytes, CopyIn copy) throws SQLException {
        copy.writeToCopy(bytes.toByteArray(), 0, bytes.size());
        bytes.reset();
    }

    /** As COPY reads it: nothing is {@code \N}, and what ends a value or a row is written as letters. */
    static String text(@Nullable Object value) {
        if (value == null) return "\\N";
        var text = value.toString();
        return isPlain(text)
                ? text
                : text.replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r");
    }

    private static boolean isPlain(String text) {
        return text.indexOf('\\') < 0 && text.indexOf('\t') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
    }
}
