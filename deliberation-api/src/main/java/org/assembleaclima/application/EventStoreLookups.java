package org.assembleaclima.application;

import java.util.Optional;
import org.assembleaclima.common.view.Projector;
import org.assembleaclima.common.view.ViewReader;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.cycle.Cycles;
import org.assembleaclima.cycle.RuleSetId;
import org.assembleaclima.cycle.RuleSets;
import org.assembleaclima.pac.PacActions;
import org.assembleaclima.pac.PlanEvent.ActionAdded;
import org.assembleaclima.pac.PlanId;
import org.assembleaclima.pac.view.PlanElement;
import org.assembleaclima.proposal.ProposalEvent.ProposalDrafted;
import org.assembleaclima.proposal.ProposalId;
import org.assembleaclima.proposal.Proposals;
import org.assembleaclima.session.SessionEvent.SessionScheduled;
import org.assembleaclima.session.SessionId;
import org.assembleaclima.session.Sessions;
import org.assembleaclima.workinggroup.WorkingGroups;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What aggregates may ask about each other. Answered from the event store itself, so that what a client has just
 * recorded is seen at once; the plan's actions, which are many events of one stream, from their view where it has them.
 */
@Configuration
class EventStoreLookups {

    /** Every version is one event of the rule set's stream. */
    @Bean
    RuleSets ruleSets(EventStore events) {
        return (RuleSetId ruleSetId, int version) -> version >= 1
                && events.lastSequenceNumberFor(ruleSetId.toString()).orElse(-1L) >= version - 1;
    }

    @Bean
    Cycles cycles(EventStore events) {
        return (CycleId cycleId) ->
                events.lastSequenceNumberFor(cycleId.toString()).isPresent();
    }

    @Bean
    WorkingGroups workingGroups(EventStore events, EventStorageEngine stored) {
        return new StoredGroups(events, stored);
    }

    @Bean
    Sessions sessions(EventStore events) {
        return (SessionId sessionId) -> first(events, sessionId)
                .filter(SessionScheduled.class::isInstance)
                .map(SessionScheduled.class::cast)
                .map(SessionScheduled::cycleId);
    }

    @Bean
    Proposals proposals(EventStore events) {
        return (ProposalId proposalId) -> first(events, proposalId)
                .filter(ProposalDrafted.class::isInstance)
                .map(ProposalDrafted.class::cast)
                .map(ProposalDrafted::cycleId);
    }

    /** The first event of a stream, never a snapshot. */
    private static Optional<Object> first(EventStore events, Object id) {
        var stream = events.readEvents(id.toString(), 0);
        return stream.hasNext() ? Optional.of(stream.next().getPayload()) : Optional.empty();
    }

    /** The view first; where it knows nothing, the stream, so that an action imported a moment ago is found. */
    @Bean
    PacActions pacActions(ViewReader<PlanElement> elements, Projector projector, EventStore events) {
        return code ->
                elements.find(code.value(), projector.standing().position()).isPresent()
                        || events.readEvents(PlanId.PAC.toString(), 0)
                                .asStream()
                                .anyMatch(event -> event.getPayload() instanceof ActionAdded added
                                        && added.code().equals(code));
    }
}
