package org.assembleaclima.application;

import org.assembleaclima.commitment.CommitmentEvent;
import org.assembleaclima.commitment.CommitmentFacts;
import org.assembleaclima.commitment.CommitmentId;
import org.assembleaclima.response.StandingCommitments;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the municipality's answers may ask about others, answered from the event store itself. */
@Configuration
class AnswerLookups {

    @Bean
    StandingCommitments standingCommitments(EventStore events) {
        return (CommitmentId commitmentId) -> CommitmentFacts.stands(events.readEvents(commitmentId.toString(), 0)
                .asStream()
                .map(DomainEventMessage::getPayload)
                .filter(CommitmentEvent.class::isInstance)
                .map(CommitmentEvent.class::cast));
    }
}
