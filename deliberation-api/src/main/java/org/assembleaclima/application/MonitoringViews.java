package org.assembleaclima.application;

import org.assembleaclima.common.view.Projector;
import org.assembleaclima.common.view.ViewReader;
import org.assembleaclima.monitoring.view.ActionFile;
import org.assembleaclima.monitoring.view.ActionFiles;
import org.assembleaclima.monitoring.view.ActionStanding;
import org.assembleaclima.monitoring.view.ActionStandings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The views of the plan's monitoring, and a reader for each. */
@Configuration
class MonitoringViews {

    @Bean
    ActionStandings actionStandingsView() {
        return new ActionStandings();
    }

    @Bean
    ViewReader<ActionStanding> actionStandings(JdbcClient db, Projector projector, ActionStandings view) {
        return new ViewReader<>(db, projector, view);
    }

    @Bean
    ActionFiles actionFilesView() {
        return new ActionFiles();
    }

    @Bean
    ViewReader<ActionFile> actionFiles(JdbcClient db, Projector projector, ActionFiles view) {
        return new ViewReader<>(db, projector, view);
    }
}
