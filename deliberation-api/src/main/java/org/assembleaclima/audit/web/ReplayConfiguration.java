package org.assembleaclima.audit.web;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.assembleaclima.common.view.EventSerializer;
import org.assembleaclima.common.view.Replay;
import org.assembleaclima.common.view.View;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration
class ReplayConfiguration {

    @Bean
    Replays replays(
            DataSource database,
            JdbcTemplate jdbc,
            JdbcClient db,
            PlatformTransactionManager transactions,
            EventSerializer serializer,
            EventUpcaster upcasters,
            List<View<?, ?>> views,
            Clock clock) {
        var transaction = new TransactionTemplate(transactions);
        return new Replays(
                database,
                db,
                number -> new Replay(jdbc, transaction, serializer, upcasters, views, number),
                views.size(),
                clock);
    }
}
