package org.assembleaclima.application;

import org.assembleaclima.common.view.Projector;
import org.assembleaclima.common.view.ViewReader;
import org.assembleaclima.pac.view.IndicatorEntry;
import org.assembleaclima.pac.view.IndicatorRegister;
import org.assembleaclima.pac.view.IndicatorValue;
import org.assembleaclima.pac.view.IndicatorValues;
import org.assembleaclima.pac.view.ValueCorrection;
import org.assembleaclima.pac.view.ValueCorrections;
import org.assembleaclima.pac.view.ValueFileEntry;
import org.assembleaclima.pac.view.ValueFiles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The views of indicators, and a reader for each. */
@Configuration
class IndicatorViews {

    @Bean
    IndicatorRegister indicatorRegisterView() {
        return new IndicatorRegister();
    }

    @Bean
    ViewReader<IndicatorEntry> indicatorRegister(JdbcClient db, Projector projector, IndicatorRegister view) {
        return new ViewReader<>(db, projector, view);
    }

    @Bean
    IndicatorValues indicatorValuesView() {
        return new IndicatorValues();
    }

    @Bean
    ViewReader<IndicatorValue> indicatorValues(JdbcClient db, Projector projector, IndicatorValues view) {
        return new ViewReader<>(db, projector, view);
    }

    @Bean
    ValueCorrections valueCorrectionsView() {
        return new ValueCorrections();
    }

    @Bean
    ViewReader<ValueCorrection> valueCorrections(JdbcClient db, Projector projector, ValueCorrections view) {
        return new ViewReader<>(db, projector, view);
    }

    @Bean
    ValueFiles valueFilesView() {
        return new ValueFiles();
    }

    @Bean
    ViewReader<ValueFileEntry> valueFiles(JdbcClient db, Projector projector, ValueFiles view) {
        return new ViewReader<>(db, projector, view);
    }
}
