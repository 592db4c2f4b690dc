package org.assembleaclima.application;

import org.assembleaclima.common.view.Projector;
import org.assembleaclima.common.view.ViewReader;
import org.assembleaclima.session.view.AttendanceCorrection;
import org.assembleaclima.session.view.AttendanceCorrections;
import org.assembleaclima.session.view.AttendanceEntry;
import org.assembleaclima.session.view.AttendanceRegister;
import org.assembleaclima.session.view.MinutesText;
import org.assembleaclima.session.view.MinutesTexts;
import org.assembleaclima.session.view.SessionAgenda;
import org.assembleaclima.session.view.SessionAgendas;
import org.assembleaclima.session.view.SessionEntry;
import org.assembleaclima.session.view.SessionRegister;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The views of sessions, and a reader for each. */
@Configuration
class SessionViews {

    @Bean
    SessionRegister sessionRegisterView() {
        return new SessionRegister();
    }

    @Bean
    ViewReader<SessionEntry> sessionRegister(JdbcClient db, Projector projector, SessionRegister view) {
        return new ViewReader<>(db, projector, view);
    }

    @Bean
    SessionAgendas sessionAgendasView() {
        return new SessionAgendas();
    }

    @Bean
    ViewReader<SessionAgenda> sessionAgendas(JdbcClient db, Projector projector, SessionAgendas view) {
        return new ViewReader<>(db, projector, view);
    }

    @Bean
    AttendanceRegister attendanceRegisterView() {
        return new AttendanceRegister();
    }

    @Bean
    ViewReader<AttendanceEntry> attendanceRegister(JdbcClient db, Projector projector, AttendanceRegister view) {
        return new ViewReader<>(db, projector, view);
    }

    @Bean
    AttendanceCorrections attendanceCorrectionsView() {
        return new AttendanceCorrections();
    }

    @Bean
    ViewReader<AttendanceCorrection> attendanceCorrections(
            JdbcClient db, Projector projector, AttendanceCorrections view) {
        return new ViewReader<>(db, projector, view);
    }

    @Bean
    MinutesTexts minutesTextsView() {
        return new MinutesTexts();
    }

    @Bean
    ViewReader<MinutesText> minutesTexts(JdbcClient db, Projector projector, MinutesTexts view) {
        return new ViewReader<>(db, projector, view);
    }
}
