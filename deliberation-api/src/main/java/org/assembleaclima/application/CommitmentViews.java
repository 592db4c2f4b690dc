package org.assembleaclima.application;

import org.assembleaclima.commitment.view.ActionCommitment;
import org.assembleaclima.commitment.view.ActionCommitments;
import org.assembleaclima.commitment.view.CommitmentEntry;
import org.assembleaclima.commitment.view.CommitmentRegister;
import org.assembleaclima.commitment.view.MilestoneEntry;
import org.assembleaclima.commitment.view.MilestoneRegister;
import org.assembleaclima.common.view.Projector;
import org.assembleaclima.common.view.ViewReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The views of commitments, and a reader for each. */
@Configuration
class CommitmentViews {

    @Bean
    CommitmentRegister commitmentRegisterView() {
        return new CommitmentRegister();
    }

    @Bean
    ViewReader<CommitmentEntry> commitmentRegister(JdbcClient db, Projector projector, CommitmentRegister view) {
        return new ViewReader<>(db, projector, view);
    }

    @Bean
    ActionCommitments actionCommitmentsView() {
        return new ActionCommitments();
    }

    @Bean
    ViewReader<ActionCommitment> actionCommitments(JdbcClient db, Projector projector, ActionCommitments view) {
        return new ViewReader<>(db, projector, view);
    }

    @Bean
    MilestoneRegister milestoneRegisterView() {
        return new MilestoneRegister();
    }

    @Bean
    ViewReader<MilestoneEntry> milestoneRegister(JdbcClient db, Projector projector, MilestoneRegister view) {
        return new ViewReader<>(db, projector, view);
    }
}
