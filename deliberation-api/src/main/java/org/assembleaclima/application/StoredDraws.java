package org.assembleaclima.application;

import java.util.List;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.sortition.OtherDraws;
import org.assembleaclima.sortition.SortitionEvent.SortitionAnnulled;
import org.assembleaclima.sortition.SortitionEvent.SortitionClosed;
import org.assembleaclima.sortition.SortitionEvent.SortitionConfigured;
import org.assembleaclima.sortition.SortitionId;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which draws are under way, from the event store itself: there are few. */
@Component
class StoredDraws implements OtherDraws {

    private final JdbcClient db;
    private final EventStore events;

    StoredDraws(JdbcClient db, EventStore events) {
        this.db = db;
        this.events = events;
    }

    @Override
    public boolean isUnderWay(SortitionId but, CycleId cycleId, List<Integer> cohorts) {
        return db
                .sql("select stream from domain_event d where payload_type = 'SortitionConfigured' and stream <> ?"
                        + " and not exists (select 1 from domain_event over where over.stream = d.stream"
                        + " and over.payload_type in (?, ?))")
                .params(but.toString(), SortitionAnnulled.class.getSimpleName(), SortitionClosed.class.getSimpleName())
                .query((row, n) -> row.getString("stream"))
                .list()
                .stream()
                .anyMatch(stream -> fills(stream, cycleId, cohorts));
    }

    private boolean fills(String stream, CycleId cycleId, List<Integer> cohorts) {
        return events.readEvents(stream, 0)
                .asStream()
                .limit(1)
                .map(Message::getPayload)
                .filter(SortitionConfigured.class::isInstance)
                .map(SortitionConfigured.class::cast)
                .anyMatch(plan -> plan.cycleId().equals(cycleId)
                        && plan.cohorts().stream().anyMatch(cohorts::contains));
    }
}
