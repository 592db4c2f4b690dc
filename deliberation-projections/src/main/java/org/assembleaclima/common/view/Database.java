package org.assembleaclima.common.view;

import java.sql.Connection;
import org.springframework.jdbc.core.JdbcTemplate;

/** The few things that H2 and PostgreSQL do not have in common. */
public final class Database {

    private Database() {}

    /** Whether it is PostgreSQL, and so may have other nodes at work on it. */
    public static boolean isPostgres(JdbcTemplate jdbc) {
        return "PostgreSQL"
                .equals(jdbc.execute(
                        (Connection connection) -> connection.getMetaData().getDatabaseProductName()));
    }

    /** How text is compared: PostgreSQL orders it by the language of the database unless told, H2 by its characters. */
    static String exactOrder(JdbcTemplate jdbc) {
        return isPostgres(jdbc) ? " collate \"C\"" : "";
    }
}
