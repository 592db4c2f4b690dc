package org.assembleaclima.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.cycle.CycleEvent.CycleRedated;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.testing.OnH2;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnH2
record FoldedStreamsTest(
        @Autowired EventStore events,
        @Autowired EventStorageEngine engine,
        @Autowired TransactionManager transactions) {

    private GenericDomainEventMessage<?> redated(String stream, long number, String reason) {
        var sample = events.readEvents("cycle-2024").next();
        var event = new CycleRedated(
                new CycleId("2024"), LocalDate.of(2024, 1, 20), Optional.empty(), reason, sample.getTimestamp());
        return new GenericDomainEventMessage<>("Cycle", stream, number, event, sample.getMetaData());
    }

    private void store(String stream, long number, String reason) {
        transactions.executeInTransaction(() -> engine.appendEvents(redated(stream, number, reason)));
    }

    private FoldedStreams<List<String>> reasons() {
        return new FoldedStreams<>(events, engine, payloads -> payloads.map(CycleRedated.class::cast)
                .map(CycleRedated::reason)
                .toList());
    }

    @Test
    void what_is_stored_counts_as_soon_as_it_is() {
        var stream = "folded-stored";
        var reasons = reasons();
        assertThat(reasons.of(stream)).isEmpty();
        store(stream, 0, "uno");
        assertThat(reasons.of(stream)).containsExactly("uno").isSameAs(reasons.of(stream));
        store(stream, 1, "due");
        assertThat(reasons.of(stream)).containsExactly("uno", "due");
    }

    @Test
    void what_a_command_adds_counts_for_it_and_is_forgotten_when_it_is_rolled_back() {
        var stream = "folded-rolled-back";
        var reasons = reasons();
        store(stream, 0, "uno");
        var work = DefaultUnitOfWork.startAndGet(null);
        events.publish(redated(stream, 1, "ritirato"));
        assertThat(reasons.of(stream)).containsExactly("uno", "ritirato");
        work.rollback();
        assertThat(reasons.of(stream)).containsExactly("uno");
        store(stream, 1, "due");
        assertThat(reasons.of(stream)).containsExactly("uno", "due");
    }
}
