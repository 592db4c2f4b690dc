package org.assembleaclima.application;

import java.time.Instant;
import java.util.List;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.session.OpenedSessions;
import org.assembleaclima.session.SessionEvent.SessionOpened;
import org.assembleaclima.session.SessionEvent.SessionScheduled;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which sessions were opened, from the event store itself: asked when a draw is annulled, which is rare. */
@Component
class StoredSessions implements OpenedSessions {

    private final JdbcClient db;
    private final EventStore events;

    StoredSessions(JdbcClient db, EventStore events) {
        this.db = db;
        this.events = events;
    }

    @Override
    public boolean anySince(CycleId cycleId, Instant moment) {
        return db
                .sql("select stream from domain_event where payload_type = ?")
                .param(SessionOpened.class.getSimpleName())
                .query(String.class)
                .list()
                .stream()
                .map(this::payloads)
                .anyMatch(session -> isOf(cycleId, session) && openedSince(moment, session));
    }

    private List<?> payloads(String stream) {
        return events.readEvents(stream, 0).asStream().map(Message::getPayload).toList();
    }

    private static boolean isOf(CycleId cycleId, List<?> session) {
        return session.getFirst() instanceof SessionScheduled scheduled
                && scheduled.cycleId().equals(cycleId);
    }

    private static boolean openedSince(Instant moment, List<?> session) {
        return session.stream()
                .filter(SessionOpened.class::isInstance)
                .map(SessionOpened.class::cast)
                .anyMatch(opened -> !opened.openedAt().isBefore(moment));
    }
}
