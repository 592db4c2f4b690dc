package org.assembleaclima.common.view;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** The few things that H2 and PostgreSQL do not have in common. */
public final class Database {

    private Database() {}

    /** Whether it is PostgreSQL, and so may have other nodes at work on it. */
    public static boolean isPostgres(JdbcTemplate jdbc) {
        return Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>) Database::isPostgres));
    }

    static boolean isPostgres(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    /** The same of an address, before anything is connected. */
    public static boolean isPostgres(@Nullable String address) {
        return address != null && address.startsWith("jdbc:postgresql:");
    }

    /** Whether an address is that of an H2 which keeps what it knows in a file. */
    public static boolean isEmbeddedFile(@Nullable String address) {
        return address != null && address.startsWith("jdbc:h2:") && !address.startsWith("jdbc:h2:mem:");
    }

    /** Lets the transaction that runs be committed before the disk has it: for what can be made anew. */
    public static void commitWithoutTheDisk(JdbcTemplate jdbc, boolean isPostgres) {
        if (isPostgres) jdbc.execute("set local synchronous_commit = off");
    }

    /**
     * Has the transaction that runs find rows by their index. Of a table without statistics yet, as a new view's, PostgreSQL
     * expects two hundred ids at most, each on many rows, and reads all of it for a few of them.
     */
    static void findByIndex(JdbcTemplate jdbc, boolean isPostgres) {
        if (isPostgres) jdbc.execute("set local enable_seqscan = off");
    }
}
