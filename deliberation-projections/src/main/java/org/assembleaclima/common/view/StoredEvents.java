package org.assembleaclima.common.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads stored events as the raw rows they are and as the events they mean today. */
final class StoredEvents {

    private static final String COLUMNS =
            "d.global_index, d.event_id, d.stream, d.sequence_number, d.stream_type, d.recorded_at, d.payload_type,"
                    + " d.revision, d.payload, d.metadata";

    private final JdbcClient db;
    private final EventDecoder decoder;

    StoredEvents(JdbcClient db, EventSerializer serializer, EventUpcaster upcasters) {
        this.db = db;
        this.decoder = new EventDecoder(serializer, upcasters);
    }

    /** A row of the event store, undecoded. */
    record Raw(long globalIndex, Instant recordedAt, GenericDomainEventEntry<byte[]> entry) {}

    List<Raw> after(long globalIndex, int limit) {
        return db.sql("select " + COLUMNS
                        + " from domain_event d where d.global_index > ? order by d.global_index limit ?")
                .params(globalIndex, limit)
                .query((row, n) -> raw(row))
                .list();
    }

    List<Raw> at(Collection<Long> globalIndexes) {
        if (globalIndexes.isEmpty()) return List.of();
        return db.sql("select " + COLUMNS
                        + " from domain_event d where d.global_index in (:indexes) order by d.global_index")
                .param("indexes", globalIndexes)
                .query((row, n) -> raw(row))
                .list();
    }

    /** Events that have a position, from the one after {@code position}. */
    List<Decoded> positionedAfter(long position, int limit) {
        return db
                .sql("select p.position, " + COLUMNS + " from event_position p"
                        + " join domain_event d on d.global_index = p.global_index"
                        + " where p.position > ? order by p.position limit ?")
                .params(position, limit)
                .query((row, n) -> new PositionedRaw(row.getLong("position"), raw(row)))
                .list()
                .stream()
                .map(row -> decode(row.position(), row.raw()))
                .toList();
    }

    /** Those of one type after one position and up to another one; an upcaster leaves an event its name. */
    List<Decoded> positionedOfType(long after, long to, String type, int limit) {
        return db.sql(
                        "select p.position, " + COLUMNS + " from event_position p"
                                + " join domain_event d on d.global_index = p.global_index"
                                + " where p.position > ? and p.position <= ? and d.payload_type = ? order by p.position limit ?")
                .params(after, to, type, limit)
                .query((row, n) -> decode(row.getLong("position"), raw(row)))
                .list();
    }

    /** Those of one stream up to a position, from its first. */
    List<Decoded> positionedOfStream(String stream, long to) {
        return db
                .sql("select p.position, " + COLUMNS + " from domain_event d"
                        + " join event_position p on p.global_index = d.global_index"
                        + " where d.stream = ? and p.position <= ? order by d.sequence_number")
                .params(stream, to)
                .query((row, n) -> new PositionedRaw(row.getLong("position"), raw(row)))
                .list()
                .stream()
                .map(row -> decode(row.position(), row.raw()))
                .toList();
    }

    /** A row of the event store that has a position. */
    record PositionedRaw(long position, Raw raw) {}

    /** The rows after one position and up to another one, undecoded. */
    List<PositionedRaw> positionedRaw(long after, long to, int limit) {
        return db.sql("select p.position, " + COLUMNS + " from event_position p"
                        + " join domain_event d on d.global_index = p.global_index"
                        + " where p.position > ? and p.position <= ? order by p.position limit ?")
                .params(after, to, limit)
                .query((row, n) -> new PositionedRaw(row.getLong("position"), raw(row)))
                .list();
    }

    /** @throws RuntimeException when the stored bytes mean nothing to this version of the code */
    Decoded decode(long position, Raw raw) {
        return decoder.decode(position, raw.recordedAt(), raw.entry());
    }

    private static Raw raw(ResultSet row) throws SQLException {
        var recordedAt = row.getString("recorded_at");
        return new Raw(
                row.getLong("global_index"),
                Instant.parse(recordedAt),
                new GenericDomainEventEntry<>(
                        row.getString("stream_type"),
                        row.getString("stream"),
                        row.getLong("sequence_number"),
                        row.getString("event_id"),
                        recordedAt,
                        row.getString("payload_type"),
                        row.getString("revision"),
                        row.getBytes("payload"),
                        row.getBytes("metadata")));
    }
}
