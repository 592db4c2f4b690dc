package org.assembleaclima.application;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.assembleaclima.common.view.Database;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Has the pool of an H2 file hand out connections of which one writes at a time. */
final class EmbeddedSettings implements BeanPostProcessor {

    /** As long as H2 itself waits for a lock: LOCK_TIMEOUT in application.yaml. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && Database.isEmbeddedFile(pool.getJdbcUrl()))
            pool.setDataSource(oneWriterAtATime(connectionsOf(pool), PATIENCE));
        return bean;
    }

    /** Refused with {@link org.springframework.dao.CannotAcquireLockException} is a writer that has waited for so long. */
    static DataSource oneWriterAtATime(DataSource connections, Duration patience) {
        var writer = new OneWriter(patience);
        return ProxyDataSourceBuilder.create(connections)
                .listener(writer)
                .methodListener(writer)
                .build();
    }

    private static DataSource connectionsOf(HikariDataSource pool) {
        return new DriverManagerDataSource(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
    }
}
