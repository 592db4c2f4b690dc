package org.assembleaclima.common.view;

import java.util.List;
import org.assembleaclima.common.DomainEvent;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one order of all events, as everybody reads it. */
public final class RecordedEvents {

    private final JdbcClient db;
    private final StoredEvents stored;

    public RecordedEvents(JdbcClient db, EventSerializer serializer, EventUpcaster upcasters) {
        this.db = db;
        this.stored = new StoredEvents(db, serializer, upcasters);
    }

    /** One event and its envelope. */
    public record RecordedEvent(DomainEvent event, Recorded recorded) {}

    /** @param limit at least 1 */
    public List<RecordedEvent> after(long position, int limit) {
        return recorded(stored.positionedAfter(position, limit));
    }

    private static List<RecordedEvent> recorded(List<Decoded> events) {
        return events.stream()
                .map(decoded -> new RecordedEvent(decoded.event(), decoded.recorded()))
                .toList();
    }

    /**
     * Of one type alone.
     *
     * @param after the position before the first
     * @param to the last position
     * @param limit at least 1
     */
    public List<RecordedEvent> between(long after, long to, Class<? extends DomainEvent> type, int limit) {
        return recorded(stored.positionedOfType(after, to, type.getSimpleName(), limit));
    }

    /**
     * Of one stream alone, from its first event.
     *
     * @param to the last position
     */
    public List<RecordedEvent> ofStream(String stream, long to) {
        return recorded(stored.positionedOfStream(stream, to));
    }

    /** The last position that was given; 0 while there is none. */
    public long lastPosition() {
        return db.sql("select coalesce(max(position), 0) from event_position")
                .query(Long.class)
                .single();
    }
}
