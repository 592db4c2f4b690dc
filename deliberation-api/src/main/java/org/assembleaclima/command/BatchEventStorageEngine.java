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
import org.assembleaclima.command.KeptAggregates.Kept;
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
 * Reads where the streams of all aggregates of a batch end in one statement, and those that are not kept in two more; what the
 * batch reads of any stream it reads once. What others commit meanwhile is seen by the next batch: commands that share one
 * were all sent before it began.
 *
 * <p>A snapshot becomes the aggregate that is loaded from it, so it is made anew each time from the same row.
 */
public final class BatchEventStorageEngine extends JdbcEventStorageEngine implements BatchReads {

    private static final String READ = BatchEventStorageEngine.class.getName();

    private static final String LAST_EVENTS = "select d.stream, d.sequence_number, d.event_id from domain_event d"
            + " join (select s.stream, (select max(e.sequence_number) from domain_event e where e.stream = s.stream) as last"
            + " from unnest(cast(? as varchar array)) as s (stream)) l"
            + " on d.stream = l.stream and d.sequence_number = l.last";

    private static final String SNAPSHOTS =
            "from aggregate_snapshot where stream = any(?) order by stream, sequence_number desc";

    private static final String EVENTS_BEHIND = "from domain_event d"
            + " join (select s.stream as asked, coalesce((select max(a.sequence_number) from aggregate_snapshot a"
            + " where a.stream = s.stream), -1) as last from unnest(cast(? as varchar array)) as s (stream)) l"
            + " on d.stream = l.asked and d.sequence_number > l.last order by d.stream, d.sequence_number";

    private final EventUpcaster upcasters;
    private final KeptAggregates kept;

    /** @param kept aggregates whose streams need not be read */
    public BatchEventStorageEngine(Builder builder, EventUpcaster upcasters, KeptAggregates kept) {
        super(builder.upcasterChain(upcasters));
        this.upcasters = upcasters;
        this.kept = kept;
    }

    /** Events of a stream from a sequence number on. */
    private record Part(String stream, long first) {}

    /** The end of a stream. */
    record LastEvent(long sequenceNumber, String eventId) {}

    /** What a batch has read. */
    private static final class Read {
        private final Map<String, Optional<LastEvent>> lasts = new HashMap<>();
        private final Map<String, List<DomainEventData<?>>> snapshots = new HashMap<>();
        private final Map<Part, List<? extends DomainEventMessage<?>>> events = new HashMap<>();
    }

    @Override
    public void begin(UnitOfWork<?> batch, Collection<String> streams) {
        var read = new Read();
        batch.resources().put(READ, read);
        var lasts = lastEvents(streams);
        streams.forEach(stream -> read.lasts.put(stream, Optional.ofNullable(lasts.get(stream))));
        readStreams(
                lasts.entrySet().stream()
                        .filter(last -> !kept.has(last.getKey(), last.getValue().eventId()))
                        .map(Map.Entry::getKey)
                        .toList(),
                read);
        for (var stream : streams) if (!lasts.containsKey(stream)) put(stream, List.of(), List.of(), read);
    }

    private void readStreams(Collection<String> streams, Read read) {
        if (streams.isEmpty()) return;
        var snapshots = byStream(rows(SNAPSHOTS, streams));
        var behind = byStream(rows(EVENTS_BEHIND, streams));
        for (var stream : streams) {
            var own = snapshots.getOrDefault(stream, List.of());
            var events = behind.getOrDefault(stream, List.of());
            if (isWhole(own, events, read.lasts.getOrDefault(stream, Optional.empty())))
                put(stream, own, messages(events), read);
        }
    }

    /**
     * Whether the events go on where the snapshot ends, and to the end. Each statement sees what is committed by then: a snapshot
     * that another one stored or deleted between the two would leave a hole. What is not whole is read when it is asked for.
     */
    static boolean isWhole(
            List<? extends DomainEventData<?>> snapshots,
            List<? extends DomainEventData<?>> events,
            Optional<LastEvent> last) {
        var first = firstBehind(snapshots);
        return events.isEmpty()
                ? last.isEmpty() || last.get().sequenceNumber() < first
                : events.getFirst().getSequenceNumber() == first;
    }

    private static long firstBehind(List<? extends DomainEventData<?>> snapshots) {
        return snapshots.stream()
                .mapToLong(snapshot -> snapshot.getSequenceNumber() + 1)
                .max()
                .orElse(0);
    }

    /** @param behind the events behind the last of the snapshots */
    private static void put(
            String stream,
            List<DomainEventData<?>> snapshots,
            List<? extends DomainEventMessage<?>> behind,
            Read read) {
        read.snapshots.put(stream, snapshots);
        read.events.put(new Part(stream, firstBehind(snapshots)), behind);
    }

    private Map<String, LastEvent> lastEvents(Collection<String> streams) {
        var lasts = new HashMap<String, LastEvent>();
        try (var connection = getConnection(); // the transaction's, which keeps it
                var statement = connection.prepareStatement(LAST_EVENTS)) {
            statement.setArray(1, connection.createArrayOf("varchar", streams.toArray()));
            try (var row = statement.executeQuery()) {
                while (row.next())
                    lasts.put(
                            row.getString("stream"),
                            new LastEvent(row.getLong("sequence_number"), row.getString("event_id")));
            }
        } catch (SQLException e) {
            throw new EventStoreException("where the streams of a batch end cannot be read", e);
        }
        return lasts;
    }

    /** The aggregate as an earlier batch left it; null outside of a batch, and where somebody has added to its stream since. */
    @Nullable
    Kept takeKept(String stream) {
        var read = current();
        if (read == null) return null;
        var last = lastEvent(stream, read);
        return last.isEmpty() ? null : kept.take(stream, last.get().eventId());
    }

    /** The id of an event of the running batch's streams; empty where it is not the last one, and outside of a batch. */
    Optional<String> lastEvent(String stream, long sequenceNumber) {
        var read = current();
        return read == null
                ? Optional.empty()
                : lastEvent(stream, read)
                        .filter(last -> last.sequenceNumber() == sequenceNumber)
                        .map(LastEvent::eventId);
    }

    /** Keeps an aggregate for whichever batch finds its last event to be the last of the stream. */
    void keep(String stream, Kept aggregate) {
        kept.keep(stream, aggregate);
    }

    private Optional<LastEvent> lastEvent(String stream, Read read) {
        return read.lasts.computeIfAbsent(
                stream, asked -> Optional.ofNullable(lastEvents(List.of(asked)).get(asked)));
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
        return read == null
                ? super.readSnapshotData(stream)
                : read.snapshots.computeIfAbsent(stream, asked -> List.copyOf(snapshotData(asked))).stream();
    }

    private List<DomainEventData<?>> snapshotData(String stream) {
        try (var stored = super.readSnapshotData(stream)) {
            return stored.<DomainEventData<?>>map(data -> data).toList();
        }
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        var read = current();
        return read == null
                ? super.lastSequenceNumberFor(stream)
                : lastEvent(stream, read).map(LastEvent::sequenceNumber);
    }
}
