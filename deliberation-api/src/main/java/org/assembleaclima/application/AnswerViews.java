package org.assembleaclima.application;

import org.assembleaclima.common.view.Projector;
import org.assembleaclima.common.view.ViewReader;
import org.assembleaclima.report.view.ReportEdition;
import org.assembleaclima.report.view.ReportRegister;
import org.assembleaclima.response.view.AnswerDraft;
import org.assembleaclima.response.view.AnswerDrafts;
import org.assembleaclima.response.view.AnswerVersion;
import org.assembleaclima.response.view.AnswerVersions;
import org.assembleaclima.response.view.OpinionEntry;
import org.assembleaclima.response.view.Opinions;
import org.assembleaclima.response.view.ResponseEntry;
import org.assembleaclima.response.view.ResponseRegister;
import org.assembleaclima.response.view.ReviewEntry;
import org.assembleaclima.response.view.Reviews;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The views of reports and of the municipality's answers, and a reader for each. */
@Configuration
class AnswerViews {

    @Bean
    ReportRegister reportRegisterView() {
        return new ReportRegister();
    }

    @Bean
    ViewReader<ReportEdition> reportRegister(JdbcClient db, Projector projector, ReportRegister view) {
        return new ViewReader<>(db, projector, view);
    }

    @Bean
    ResponseRegister responseRegisterView() {
        return new ResponseRegister();
    }

    @Bean
    ViewReader<ResponseEntry> responseRegister(JdbcClient db, Projector projector, ResponseRegister view) {
        return new ViewReader<>(db, projector, view);
    }

    @Bean
    AnswerVersions answerVersionsView() {
        return new AnswerVersions();
    }

    @Bean
    ViewReader<AnswerVersion> answerVersions(JdbcClient db, Projector projector, AnswerVersions view) {
        return new ViewReader<>(db, projector, view);
    }

    @Bean
    Opinions opinionsView() {
        return new Opinions();
    }

    @Bean
    ViewReader<OpinionEntry> opinions(JdbcClient db, Projector projector, Opinions view) {
        return new ViewReader<>(db, projector, view);
    }

    @Bean
    Reviews reviewsView() {
        return new Reviews();
    }

    @Bean
    ViewReader<ReviewEntry> reviews(JdbcClient db, Projector projector, Reviews view) {
        return new ViewReader<>(db, projector, view);
    }

    @Bean
    AnswerDrafts answerDraftsView() {
        return new AnswerDrafts();
    }

    @Bean
    ViewReader<AnswerDraft> answerDrafts(JdbcClient db, Projector projector, AnswerDrafts view) {
        return new ViewReader<>(db, projector, view);
    }
}
