package org.assembleaclima.application;

import org.assembleaclima.audit.view.EventSearch;
import org.assembleaclima.audit.view.HistoryExport;
import org.assembleaclima.audit.view.RecordedHistory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The recorded history as it is told: event by event and whole. */
@Configuration
class HistoryConfiguration {

    @Bean
    RecordedHistory recordedHistory(JdbcClient db) {
        return new RecordedHistory(db);
    }

    @Bean
    EventSearch eventSearch(JdbcClient db, RecordedHistory history) {
        return new EventSearch(db, history);
    }

    @Bean
    HistoryExport historyExport(JdbcClient db, RecordedHistory history) {
        return new HistoryExport(db, history);
    }
}
