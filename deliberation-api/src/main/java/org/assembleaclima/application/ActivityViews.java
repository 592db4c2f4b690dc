package org.assembleaclima.application;

import java.time.Clock;
import org.assembleaclima.common.view.Projector;
import org.assembleaclima.common.view.ViewReader;
import org.assembleaclima.dashboard.view.Activity;
import org.assembleaclima.dashboard.view.ActivityCount;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The view of how much happened, and its reader. */
@Configuration
class ActivityViews {

    @Bean
    Activity activityView(Clock clock) {
        return new Activity(clock.getZone());
    }

    @Bean
    ViewReader<ActivityCount> activity(JdbcClient db, Projector projector, Activity view) {
        return new ViewReader<>(db, projector, view);
    }
}
