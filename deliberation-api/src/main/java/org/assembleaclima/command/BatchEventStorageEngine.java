package org.assembleaclima.command;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * Reads the streams of all aggregates of a batch in two statements, and what the batch reads of any stream once. What others
 * commit meanwhile is seen by the next batch: commands that share one were all sent before it began.
 *
 * <p>A snapshot becomes the aggregate that is loaded from it, so it is made anew each time from the same row.
 */
public final class BatchEventStorageEngine extends JdbcEventStorageEngine implements BatchReads {

    private static final String READ = BatchEventStorageEngine.class.getName();

    private static final String SNAPSHOTS =
            "from aggregate_snapshot where stream = any(?) order by stream, sequence_number desc";

    private static final String EVENTS_BEHIND = "from domain_event d where d.stream = any(?)"
            + " and d.sequence_number > coalesce((select max(s.sequence_number) from aggregate_snapshot s"
            + " where s.stream = d.stream), -1) order by d.stream, d.sequence_number";

    private final EventUpcaster upcasters;

    public BatchEventStorageEngine(Builder builder, EventUpcaster upcasters) {
        super(builder.upcasterChain(upcasters));
        this.upcasters = upcasters;
    }

    /** Events of a stream from a sequence number on. */
    private record Part(String stream, long first) {}

    /** What a batch has read. */
    private static final class Read {
        private final Map<String, List<DomainEventData<?>>> snapshots = new HashMap<>();
        private final Map<Part, List<? extends DomainEventMessage<?>>> events = new HashMap<>();
        private final Map<String, Optional<Long>> lasts = new HashMap<>();
    }

    @Override
    public void begin(UnitOfWork<?> batch, Collection<String> streams) {
        var read = new Read();
        batch.resources().put(READ, read);
        var snapshots = byStream(rows(SNAPSHOTS, streams));
        var behind = byStream(rows(EVENTS_BEHIND, streams));
        for (var stream : streams) {
            var own = snapshots.getOrDefault(stream, List.of());
            read.snapshots.put(stream, own);
            var first = own.stream()
                    .mapToLong(snapshot -> snapshot.getSequenceNumber() + 1)
                    .max()
                    .orElse(0);
            read.events.put(new Part(stream, first), messages(behind.getOrDefault(stream, List.of())));
        }
    }

    private static Map<String, List<DomainEventData<?>>> byStream(List<DomainEventData<?>> rows) {
        return rows.stream().collect(Collectors.groupingBy(DomainEventData::getAggregateIdentifier));
    }

    private List<DomainEventData<?>> rows(String from, Collection<String> streams) {
        try (var connection = getConnection(); // the transaction's, which keeps it
                var statement = connection.prepareStatement("select " + schema().domainEventFields() + " " + from)) {
            statement.setArray(1, connection.createArrayOf("varchar", streams.toArray()));
            return rows(statement);
        } catch (SQLException e) {
            throw new EventStoreException("the streams of a batch cannot be read", e);
        }
    }

    private List<DomainEventData<?>> rows(PreparedStatement statement) throws SQLException {
        var rows = new ArrayList<DomainEventData<?>>();
        try (var result = statement.executeQuery()) {
            while (result.next()) rows.add(getDomainEventData(result));
        }
        return rows;
    }

    private List<? extends DomainEventMessage<?>> messages(List<DomainEventData<?>> rows) {
        return EventStreamUtils.upcastAndDeserializeDomainEvents(rows.stream(), getEventSerializer(), upcasters)
                .asStream()
                .toList();
    }

    private static @Nullable Read current() {
        return CurrentUnitOfWork.map(work -> work.root().<Read>getResource(READ))
                .orElse(null);
    }

    @Override
    public DomainEventStream readEvents(String stream, long first) {
        var read = current();
        if (read == null) return super.readEvents(stream, first);
        var part = new Part(stream, first);
        var known = read.events.get(part);
        if (known == null) {
            known = super.readEvents(stream, first).asStream().toList();
            read.events.put(part, known);
        }
        return DomainEventStream.of(known.stream());
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String stream) {
        var read = current();
        var known = read == null ? null : read.snapshots.get(stream);
        return known == null ? super.readSnapshotData(stream) : known.stream();
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        var read = current();
        return read == null
                ? super.lastSequenceNumberFor(stream)
                : read.lasts.computeIfAbsent(stream, super::lastSequenceNumberFor);
    }
}
