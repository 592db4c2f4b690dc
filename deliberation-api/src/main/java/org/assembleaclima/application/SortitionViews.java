package org.assembleaclima.application;

import org.assembleaclima.common.view.Projector;
import org.assembleaclima.common.view.ViewReader;
import org.assembleaclima.sortition.view.SortitionEntry;
import org.assembleaclima.sortition.view.SortitionList;
import org.assembleaclima.sortition.view.SortitionLists;
import org.assembleaclima.sortition.view.SortitionRegister;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The views of draws of lots, and a reader for each. */
@Configuration
class SortitionViews {

    @Bean
    SortitionRegister sortitionRegisterView() {
        return new SortitionRegister();
    }

    @Bean
    ViewReader<SortitionEntry> sortitionRegister(JdbcClient db, Projector projector, SortitionRegister view) {
        return new ViewReader<>(db, projector, view);
    }

    @Bean
    SortitionLists sortitionListsView() {
        return new SortitionLists();
    }

    @Bean
    ViewReader<SortitionList> sortitionLists(JdbcClient db, Projector projector, SortitionLists view) {
        return new ViewReader<>(db, projector, view);
    }
}
