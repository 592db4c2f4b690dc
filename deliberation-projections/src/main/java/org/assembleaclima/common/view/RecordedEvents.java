package org.assembleaclima.common.view;

import java.util.List;
import org.assembleaclima.common.DomainEvent;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one order of all events, as everybody reads it. */
public final class RecordedEvents {

    private final StoredEvents stored;

    public RecordedEvents(JdbcClient db, EventSerializer serializer, EventUpcaster upcasters) {
        this.stored = new StoredEvents(db, serializer, upcasters);
    }

    /** One event and its envelope. */
    public record RecordedEvent(DomainEvent event, Recorded recorded) {}

    /** @param limit at least 1 */
    public List<RecordedEvent> after(long position, int limit) {
        return stored.positionedAfter(position, limit).stream()
                .map(decoded -> new RecordedEvent(decoded.event(), decoded.recorded()))
                .toList();
    }
}
