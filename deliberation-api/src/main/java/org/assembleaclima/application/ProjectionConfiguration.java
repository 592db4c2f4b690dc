package org.assembleaclima.application;

import java.time.Clock;
import java.util.List;
import org.assembleaclima.ballot.view.ProposalStory;
import org.assembleaclima.ballot.view.StoryEntry;
import org.assembleaclima.common.view.EventSerializer;
import org.assembleaclima.common.view.History;
import org.assembleaclima.common.view.HistoryEntry;
import org.assembleaclima.common.view.Projector;
import org.assembleaclima.common.view.SteadyClock;
import org.assembleaclima.common.view.View;
import org.assembleaclima.common.view.ViewReader;
import org.assembleaclima.cycle.view.CycleEntry;
import org.assembleaclima.cycle.view.CycleRegister;
import org.assembleaclima.cycle.view.RuleSetVersion;
import org.assembleaclima.cycle.view.RuleSetVersions;
import org.assembleaclima.pac.view.PlanElement;
import org.assembleaclima.pac.view.PlanElements;
import org.assembleaclima.pac.view.PlanOverview;
import org.assembleaclima.pac.view.PlanSummary;
import org.assembleaclima.pac.view.PlanTarget;
import org.assembleaclima.pac.view.PlanTargets;
import org.assembleaclima.proposal.view.AmendmentEntry;
import org.assembleaclima.proposal.view.AmendmentRegister;
import org.assembleaclima.proposal.view.ProposalEntry;
import org.assembleaclima.proposal.view.ProposalRegister;
import org.assembleaclima.proposal.view.ProposalTextVersion;
import org.assembleaclima.proposal.view.ProposalTexts;
import org.assembleaclima.workinggroup.view.WorkingGroupEntry;
import org.assembleaclima.workinggroup.view.WorkingGroupRegister;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The projector, every view it feeds, and a reader for each. */
@Configuration
class ProjectionConfiguration {

    @Bean
    Projector projector(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            EventSerializer serializer,
            EventUpcaster upcasters,
            List<View<?, ?>> views,
            Clock clock) {
        // A clock that is put right must not make a transaction under way look given up.
        var passing = new SteadyClock(clock);
        return new Projector(jdbc, new TransactionTemplate(transactions), serializer, upcasters, views, passing);
    }

    @Bean
    History historyView() {
        return new History();
    }

    @Bean
    ViewReader<HistoryEntry> history(JdbcClient db, Projector projector, History view) {
        return new ViewReader<>(db, projector, view);
    }

    @Bean
    RuleSetVersions ruleSetVersionsView() {
        return new RuleSetVersions();
    }

    @Bean
    ViewReader<RuleSetVersion> ruleSetVersions(JdbcClient db, Projector projector, RuleSetVersions view) {
        return new ViewReader<>(db, projector, view);
    }

    @Bean
    CycleRegister cycleRegisterView() {
        return new CycleRegister();
    }

    @Bean
    ViewReader<CycleEntry> cycleRegister(JdbcClient db, Projector projector, CycleRegister view) {
        return new ViewReader<>(db, projector, view);
    }

    @Bean
    WorkingGroupRegister workingGroupRegisterView() {
        return new WorkingGroupRegister();
    }

    @Bean
    ViewReader<WorkingGroupEntry> workingGroupRegister(JdbcClient db, Projector projector, WorkingGroupRegister view) {
        return new ViewReader<>(db, projector, view);
    }

    @Bean
    PlanOverview planOverviewView() {
        return new PlanOverview();
    }

    @Bean
    ViewReader<PlanSummary> planOverview(JdbcClient db, Projector projector, PlanOverview view) {
        return new ViewReader<>(db, projector, view);
    }

    @Bean
    PlanElements planElementsView() {
        return new PlanElements();
    }

    @Bean
    ViewReader<PlanElement> planElements(JdbcClient db, Projector projector, PlanElements view) {
        return new ViewReader<>(db, projector, view);
    }

    @Bean
    PlanTargets planTargetsView() {
        return new PlanTargets();
    }

    @Bean
    ViewReader<PlanTarget> planTargets(JdbcClient db, Projector projector, PlanTargets view) {
        return new ViewReader<>(db, projector, view);
    }

    @Bean
    ProposalRegister proposalRegisterView() {
        return new ProposalRegister();
    }

    @Bean
    ViewReader<ProposalEntry> proposalRegister(JdbcClient db, Projector projector, ProposalRegister view) {
        return new ViewReader<>(db, projector, view);
    }

    @Bean
    ProposalTexts proposalTextsView() {
        return new ProposalTexts();
    }

    @Bean
    ViewReader<ProposalTextVersion> proposalTexts(JdbcClient db, Projector projector, ProposalTexts view) {
        return new ViewReader<>(db, projector, view);
    }

    @Bean
    AmendmentRegister amendmentRegisterView() {
        return new AmendmentRegister();
    }

    @Bean
    ViewReader<AmendmentEntry> amendmentRegister(JdbcClient db, Projector projector, AmendmentRegister view) {
        return new ViewReader<>(db, projector, view);
    }

    @Bean
    ProposalStory proposalStoryView() {
        return new ProposalStory();
    }

    @Bean
    ViewReader<StoryEntry> proposalStory(JdbcClient db, Projector projector, ProposalStory view) {
        return new ViewReader<>(db, projector, view);
    }
}
