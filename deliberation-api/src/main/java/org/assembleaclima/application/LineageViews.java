package org.assembleaclima.application;

import org.assembleaclima.common.view.Projector;
import org.assembleaclima.common.view.ViewReader;
import org.assembleaclima.lineage.view.LineageEdge;
import org.assembleaclima.lineage.view.LineageEdges;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The view of what led to what, and its reader. */
@Configuration
class LineageViews {

    @Bean
    LineageEdges lineageEdgesView() {
        return new LineageEdges();
    }

    @Bean
    ViewReader<LineageEdge> lineageEdges(JdbcClient db, Projector projector, LineageEdges view) {
        return new ViewReader<>(db, projector, view);
    }
}
