package org.assembleaclima.start;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import org.assembleaclima.common.view.Database;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Connections without limits, outside the pool: a migration takes as long as it takes, and while it runs on one connection the
 * transaction that holds Flyway's lock stands still on another.
 */
final class MigrationDatabase extends DelegatingDataSource {

    private static final List<String> WITHOUT_LIMITS = List.of(
            "set idle_in_transaction_session_timeout = 0",
            "set lock_timeout = 0",
            // which PostgreSQL 15 and 16 do not know
            "select set_config('transaction_timeout', '0', false)"
                    + " where current_setting('transaction_timeout', true) is not null");

    private final Optional<String> first;

    private MigrationDatabase(DriverManagerDataSource database, Optional<String> first) {
        super(database);
        this.first = first;
    }

    /** Of H2 it is enough that they are outside the pool, whose connections write one at a time. */
    static DataSource of(DataSource database) {
        if (!(database instanceof HikariDataSource pool)) return database;
        if (Database.isEmbeddedFile(pool.getJdbcUrl())) return likeThoseOf(pool);
        return Database.isPostgres(pool.getJdbcUrl())
                ? new MigrationDatabase(likeThoseOf(pool), Optional.ofNullable(pool.getConnectionInitSql()))
                : database;
    }

    private static DriverManagerDataSource likeThoseOf(HikariDataSource pool) {
        var properties = new Properties();
        properties.putAll(pool.getDataSourceProperties());
        var database = new DriverManagerDataSource(pool.getJdbcUrl(), properties);
        if (pool.getDriverClassName() != null) database.setDriverClassName(pool.getDriverClassName());
        database.setUsername(pool.getUsername());
        database.setPassword(pool.getPassword());
        database.setSchema(pool.getSchema());
        return database;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        try (var statement = connection.createStatement()) {
            connection.setNetworkTimeout(Runnable::run, 0);
            if (first.isPresent()) statement.execute(first.get());
            for (var sql : WITHOUT_LIMITS) statement.execute(sql);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
