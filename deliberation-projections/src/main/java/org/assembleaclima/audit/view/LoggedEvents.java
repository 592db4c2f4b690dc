package org.assembleaclima.audit.view;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.audit.Hash;
import org.assembleaclima.audit.LeafEntry;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads stored events as the raw rows they are, in the one order, as what the log says of them. Nothing is decoded. */
public final class LoggedEvents {

    private static final String ROWS =
            "select p.position, p.recorded_at as latest, d.event_id, d.stream, d.sequence_number, d.stream_type, d.recorded_at, d.payload_type,"
                    + " d.revision, d.payload, d.metadata from event_position p"
                    + " left join domain_event d on d.global_index = p.global_index"
                    + " where p.position > ? and p.position <= ? order by p.position";

    private final JdbcClient db;

    public LoggedEvents(JdbcClient db) {
        this.db = db;
    }

    /**
     * A position and what stands there.
     *
     * @param latest the stored time the position is found by
     * @param event empty where the row is gone
     */
    record Place(long position, Instant latest, Optional<LoggedEvent> event) {}

    /** The positions there are after {@code position}, up to and with {@code to}. Payloads are read a page at a time. */
    List<Place> places(long position, long to) {
        var places = new ArrayList<Place>();
        for (var page = page(position, to);
                !page.isEmpty();
                page = page(places.getLast().position(), to)) places.addAll(page);
        return places;
    }

    /** The first of them: as many as memory has room for. */
    List<Place> page(long position, long to) {
        var end = PageEnd.ofPositions(db, position, to);
        return db.sql(ROWS).params(position, end).query((row, n) -> place(row)).list();
    }

    /**
     * The events at the positions after {@code position}, up to and with {@code to}; fewer where the order ends before.
     *
     * @throws LogStopped when one is missing
     */
    public List<LoggedEvent> between(long position, long to) {
        var events = new ArrayList<LoggedEvent>();
        for (var place : places(position, to)) {
            if (place.position() != position + events.size() + 1) throw Alarm.EVENT_MISSING.stops();
            events.add(place.event().orElseThrow(Alarm.EVENT_MISSING::stops));
        }
        return events;
    }

    public boolean isStored(String eventId) {
        return db.sql("select count(*) from domain_event where event_id = ?")
                        .param(eventId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The event, once it has its leaf. */
    public Optional<LoggedEvent> logged(String eventId) {
        return db.sql("select leaf_index from log_leaf where event_id = ?")
                .param(eventId)
                .query(Long.class)
                .optional()
                .flatMap(index -> between(index, index + 1).stream().findFirst());
    }

    private static Place place(ResultSet row) throws SQLException {
        var position = row.getLong("position");
        var latest = row.getObject("latest", OffsetDateTime.class).toInstant();
        if (row.getString("event_id") == null) return new Place(position, latest, Optional.empty());
        return new Place(position, latest, Optional.of(new LoggedEvent(position, entry(row))));
    }

    private static LeafEntry entry(ResultSet row) throws SQLException {
        return new LeafEntry(
                row.getString("event_id"),
                row.getString("stream"),
                row.getLong("sequence_number"),
                Optional.ofNullable(row.getString("stream_type")),
                row.getString("payload_type"),
                Optional.ofNullable(row.getString("revision")),
                row.getString("recorded_at"),
                Hash.digest(requireNonNull(row.getBytes("payload"))),
                Hash.digest(requireNonNull(row.getBytes("metadata"))));
    }
}
