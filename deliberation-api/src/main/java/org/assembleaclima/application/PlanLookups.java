package org.assembleaclima.application;

import java.util.Optional;
import org.assembleaclima.commitment.CommitmentEvent;
import org.assembleaclima.commitment.CommitmentId;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.pac.ActionEvent.ActionStatusDeclared;
import org.assembleaclima.pac.ActionEvent.ActionSuperseded;
import org.assembleaclima.pac.ActionId;
import org.assembleaclima.pac.DeclaredStatus;
import org.assembleaclima.pac.EndedActions;
import org.assembleaclima.pac.IndicatorEvent;
import org.assembleaclima.pac.IndicatorFacts;
import org.assembleaclima.pac.IndicatorId;
import org.assembleaclima.pac.Indicators;
import org.assembleaclima.pac.LinkTargets;
import org.assembleaclima.proposal.ProposalEvent;
import org.assembleaclima.proposal.ProposalId;
import org.assembleaclima.response.ResponseEvent;
import org.assembleaclima.response.ResponseId;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the monitoring of the plan may ask about others, answered from the event store itself. */
@Configuration
class PlanLookups {

    private final EventStore events;

    PlanLookups(EventStore events) {
        this.events = events;
    }

    /** By the first event of a stream: ids of two kinds may have one form. */
    @Bean
    LinkTargets linkTargets() {
        return (kind, target) -> switch (kind) {
            case PROPOSAL -> begins(new ProposalId(target), ProposalEvent.class);
            case RESPONSE -> begins(new ResponseId(new ProposalId(target)), ResponseEvent.class);
            case COMMITMENT -> begins(new CommitmentId(target), CommitmentEvent.class);
        };
    }

    private boolean begins(Object stream, Class<?> family) {
        return at(stream, 0).filter(family::isInstance).isPresent();
    }

    @Bean
    EndedActions endedActions() {
        return (ActionCode code) -> {
            var stream = new ActionId(code).toString();
            if (events.lastSequenceNumberFor(stream).isEmpty()) return Optional.empty();
            return events.readEvents(stream, 0)
                    .asStream()
                    .flatMap(event -> end(event.getPayload()).stream())
                    .reduce((before, last) -> last);
        };
    }

    private static Optional<DeclaredStatus> end(Object event) {
        return switch (event) {
            case ActionSuperseded superseded -> Optional.of(DeclaredStatus.SUPERSEDED);
            case ActionStatusDeclared declared ->
                Optional.of(declared.status()).filter(DeclaredStatus.CANCELLED::equals);
            default -> Optional.empty();
        };
    }

    /** The event of a stream with this number, never a snapshot. */
    private Optional<Object> at(Object stream, long sequenceNumber) {
        var found = events.readEvents(stream.toString(), sequenceNumber);
        return found.hasNext() ? Optional.of(found.next().getPayload()) : Optional.empty();
    }

    @Bean
    Indicators indicators() {
        return (IndicatorId indicatorId) -> events.lastSequenceNumberFor(indicatorId.toString())
                .map(last -> IndicatorFacts.of(events.readEvents(indicatorId.toString(), 0)
                        .asStream()
                        .map(DomainEventMessage::getPayload)
                        .filter(IndicatorEvent.class::isInstance)
                        .map(IndicatorEvent.class::cast)));
    }
}
