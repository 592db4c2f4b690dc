package org.assembleaclima.application;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Connections for what nodes tell each other, apart from the pool that commands and reads share: a node whose pool is
 * exhausted still renews its leases. None for the embedded database, which has one node.
 */
final class NodeDatabase implements AutoCloseable {

    /** Leases, the notifications that are sent, and those that are waited for. */
    private static final int CONNECTIONS = 3;

    private final Optional<HikariDataSource> own;

    private NodeDatabase(Optional<HikariDataSource> own) {
        this.own = own;
    }

    static NodeDatabase beside(DataSource database) {
        return new NodeDatabase(
                database instanceof HikariDataSource pool && PostgresSettings.isPostgres(pool)
                        ? Optional.of(copyOf(pool))
                        : Optional.empty());
    }

    private static HikariDataSource copyOf(HikariDataSource pool) {
        var config = new HikariConfig();
        pool.copyStateTo(config);
        config.setPoolName("nodes");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setMetricRegistry(null);
        config.setRegisterMbeans(false);
        return new HikariDataSource(config);
    }

    Optional<HikariDataSource> connections() {
        return own;
    }

    Optional<JdbcClient> client() {
        return own.map(JdbcClient::create);
    }

    @Override
    public void close() {
        own.ifPresent(HikariDataSource::close);
    }
}
