package org.assembleaclima.application;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assembleaclima.cycle.CycleEvent.CyclePlanned;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.cycle.CycleRuleSet;
import org.assembleaclima.cycle.CycleRules;
import org.assembleaclima.cycle.RuleSetEvent.RuleSetPublished;
import org.assembleaclima.membership.Assemblies;
import org.assembleaclima.membership.AssemblyEvent;
import org.assembleaclima.membership.AssemblyId;
import org.assembleaclima.membership.AssemblyRoll;
import org.assembleaclima.membership.Memberships;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What aggregates may ask about members and the rules they serve under, answered from the event store itself. */
@Configuration
class MembershipLookups {

    private final EventStore events;
    private final FoldedStreams<AssemblyRoll> rolls;

    MembershipLookups(EventStore events, EventStorageEngine stored) {
        this.events = events;
        this.rolls = new FoldedStreams<>(
                events,
                stored,
                payloads -> AssemblyRoll.of(
                        payloads.filter(AssemblyEvent.class::isInstance).map(AssemblyEvent.class::cast)));
    }

    /** A cycle's first event names the version; version n is the n-th event of the rule set. */
    @Bean
    CycleRules cycleRules() {
        return (CycleId cycleId) -> stream(cycleId)
                .findFirst()
                .map(DomainEventMessage::getPayload)
                .filter(CyclePlanned.class::isInstance)
                .map(CyclePlanned.class::cast)
                .flatMap(this::ruleSet);
    }

    private Optional<CycleRuleSet> ruleSet(CyclePlanned planned) {
        return events.readEvents(planned.ruleSetId().toString(), planned.ruleSetVersion() - 1L)
                .asStream()
                .findFirst()
                .map(DomainEventMessage::getPayload)
                .filter(RuleSetPublished.class::isInstance)
                .map(RuleSetPublished.class::cast)
                .map(published -> new CycleRuleSet(published.ruleSetId(), published.version(), published.rules()));
    }

    @Bean
    Assemblies assemblies() {
        return (CycleId cycleId) -> rolls.of(new AssemblyId(cycleId).toString());
    }

    /** There are few assemblies and they are asked for seldom: when members are enrolled or replaced. */
    @Bean
    Memberships memberships(JdbcClient db) {
        return (CycleId cycleId) -> streams(db).stream()
                .filter(stream -> !stream.equals(new AssemblyId(cycleId).toString()))
                .map(rolls::of)
                .toList();
    }

    private static List<String> streams(JdbcClient db) {
        return db.sql("select stream from domain_event where stream_type = 'Assembly' and sequence_number = 0"
                        + " order by stream")
                .query((row, n) -> row.getString("stream"))
                .list();
    }

    /** From the first event, never a snapshot. */
    private Stream<? extends DomainEventMessage<?>> stream(Object id) {
        return events.readEvents(id.toString(), 0).asStream();
    }
}
