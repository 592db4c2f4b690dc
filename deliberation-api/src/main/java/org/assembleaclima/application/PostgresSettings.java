package org.assembleaclima.application;

import com.zaxxer.hikari.HikariDataSource;
import org.assembleaclima.common.view.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Sees to it that no connection to PostgreSQL waits for ever, on either side: a node that is stopped, or cut off, loses its
 * locks, and whoever asks a database that has gone silent is told so. And sets what makes statements fast: plans
 * for what is asked, inserts in few messages.
 */
final class PostgresSettings implements BeanPostProcessor {

    /** How soon PostgreSQL notices that nobody is at the other end any more: ten seconds, where the system can. */
    private static final String KEEPALIVES = " -c tcp_keepalives_idle=4 -c tcp_keepalives_interval=2"
            + " -c tcp_keepalives_count=3 -c tcp_user_timeout=10000";

    /**
     * A statement is planned for what it asks each time. A plan kept from when a table was small reads the whole of it once it
     * has grown: the event table for each batch, until statistics are taken, a minute later or more.
     */
    private static final String PLANS = " -c plan_cache_mode=force_custom_plan";

    private final DatabaseProperties properties;

    PostgresSettings(DatabaseProperties properties) {
        this.properties = properties;
    }

    static boolean isPostgres(HikariDataSource database) {
        return Database.isPostgres(database.getJdbcUrl());
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource database && isPostgres(database)) applyTo(database);
        return bean;
    }

    void applyTo(HikariDataSource database) {
        set(database, "connectTimeout", properties.connectTimeout().toSeconds());
        set(database, "loginTimeout", properties.connectTimeout().toSeconds());
        set(database, "socketTimeout", properties.socketTimeout().toSeconds());
        set(database, "tcpKeepAlive", true);
        set(database, "logServerErrorDetail", false); // it names the values that were to be stored
        set(database, "ApplicationName", "deliberation");
        set(database, "reWriteBatchedInserts", true); // the events of a batch in few statements
        set(database, "options", options());
        database.setConnectionInitSql(and(database.getConnectionInitSql(), limitOfTransactions()));
    }

    private static String and(@Nullable String own, String more) {
        return own == null ? more : own + "; " + more;
    }

    /**
     * Not among the options, with which PostgreSQL 15 and 16 would let nobody in, as they do not know it. A transaction that
     * stands still between the messages of one statement is idle in no other sense. What is set elsewhere goes before.
     */
    private String limitOfTransactions() {
        return "select set_config('transaction_timeout', '"
                + properties.transaction().toMillis() + "', false)"
                + " where current_setting('transaction_timeout', true) = '0'";
    }

    /** As text: the driver overlooks anything else. */
    private static void set(HikariDataSource database, String property, Object value) {
        database.addDataSourceProperty(property, value.toString());
    }

    private String options() {
        return "-c idle_in_transaction_session_timeout="
                + properties.idleInTransaction().toMillis()
                + " -c lock_timeout="
                + properties.lockTimeout().toMillis()
                + KEEPALIVES
                + PLANS;
    }
}
