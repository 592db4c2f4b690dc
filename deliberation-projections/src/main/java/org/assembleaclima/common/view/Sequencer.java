package org.assembleaclima.common.view;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gives every stored event its position, once. Works by set difference on the event table: an index that is missing is
 * either a transaction still running, whose event is found when it commits, or one that was rolled back. So no slow
 * transaction is passed over, and everybody who reads by position reads the same order for ever.
 *
 * <p>Called under the projector's lock only. What it remembers of missing indexes is this node's; it is read anew when
 * another node moved the position.
 */
final class Sequencer {

    /** How far below the newest index a node looks for missing ones when it takes over. */
    private static final int WINDOW = 10_000;

    private static final int INDEXES_PER_READ = 1_000;

    private final JdbcClient db;
    private final JdbcTemplate batches;
    private final StoredEvents stored;
    private final Clock clock;

    private long knownPosition = -1;
    private long highest;
    private TreeMap<Long, Instant> missing = new TreeMap<>();

    Sequencer(JdbcTemplate jdbc, StoredEvents stored, Clock clock) {
        this.db = JdbcClient.create(jdbc);
        this.batches = jdbc;
        this.stored = stored;
        this.clock = clock;
    }

    /** An event that has just been given its position. */
    record Positioned(long position, StoredEvents.Raw raw) {}

    /** What one turn found, and what to remember once it has been committed. */
    record Turn(List<Positioned> events, long highest, TreeMap<Long, Instant> missing) {}

    /** Finds up to {@code limit} events without position and stores theirs, counting on from {@code position}. */
    Turn next(long position, int limit) {
        if (position != knownPosition) takeOver(knownPosition < 0);
        var now = clock.instant();
        // The new events first, then every gap, theirs included: the event before one of these in its stream was
        // committed before it, so the second query sees it, and no stream gets its positions in the wrong order.
        var fresh = stored.after(highest, limit);
        var gaps = new TreeMap<>(missing);
        var expected = highest + 1;
        for (var raw : fresh) {
            for (; expected < raw.globalIndex(); expected++) gaps.put(expected, now);
            expected++;
        }
        var found = new ArrayList<>(fresh);
        found.addAll(lateIn(gaps));
        found.sort(Comparator.comparingLong(StoredEvents.Raw::globalIndex));

        found.forEach(raw -> gaps.remove(raw.globalIndex()));
        gaps.values().removeIf(since -> since.plus(LateEvents.GIVEN_UP_AFTER).isBefore(now));
        return new Turn(store(position, found), expected - 1, gaps);
    }

    private List<StoredEvents.Raw> lateIn(Map<Long, Instant> gaps) {
        var indexes = List.copyOf(gaps.keySet());
        var late = new ArrayList<StoredEvents.Raw>();
        for (int i = 0; i < indexes.size(); i += INDEXES_PER_READ)
            late.addAll(stored.at(indexes.subList(i, Math.min(i + INDEXES_PER_READ, indexes.size()))));
        return late;
    }

    /** To be called once the turn's transaction has been committed, never before. */
    void committed(long position, Turn turn) {
        knownPosition = position;
        highest = turn.highest();
        missing = turn.missing();
    }

    private List<Positioned> store(long position, List<StoredEvents.Raw> found) {
        if (found.isEmpty()) return List.of();
        var latest = db.sql("select recorded_at from event_position where position = ?")
                .param(position)
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional()
                .orElse(Instant.EPOCH);
        var positioned = new ArrayList<Positioned>();
        var rows = new ArrayList<Object[]>();
        for (var raw : found) {
            latest = raw.recordedAt().isAfter(latest) ? raw.recordedAt() : latest;
            positioned.add(new Positioned(position + positioned.size() + 1, raw));
            rows.add(new Object[] {position + positioned.size(), raw.globalIndex(), latest.atOffset(ZoneOffset.UTC)});
        }
        batches.batchUpdate("insert into event_position (position, global_index, recorded_at) values (?, ?, ?)", rows);
        return positioned;
    }

    /** @param first whether this node has just started: then the whole table is compared once, not only its end */
    private void takeOver(boolean first) {
        var now = clock.instant();
        highest = db.sql("select coalesce(max(global_index), 0) from event_position")
                .query(Long.class)
                .single();
        var from = Math.max(0, highest - WINDOW);
        var gaps =
                new TreeMap<>(stillMissing(missing.headMap(from, true))); // further back this node has only its memory
        var present = db.sql("select global_index from event_position where global_index > ? order by global_index")
                .param(from)
                .query(Long.class)
                .list();
        var expected = from + 1;
        for (var index : present) {
            for (; expected < requireNonNull(index); expected++) gaps.put(expected, now);
            expected++;
        }
        var givenUp = LateEvents.indexesGivenUp(db);
        if (first) LongStatements.allowIn(batches);
        if (first)
            db.sql("select d.global_index from domain_event d where d.global_index > ? and d.global_index <= ?"
                            + " and not exists (select 1 from event_position p where p.global_index = d.global_index)")
                    .params(givenUp, from)
                    .query(Long.class)
                    .list()
                    .forEach(index -> gaps.put(index, now));
        gaps.headMap(givenUp).clear(); // what turns up there was put in by somebody else: it is not ours to take up
        missing = gaps;
    }

    private Map<Long, Instant> stillMissing(Map<Long, Instant> before) {
        var gaps = new HashMap<>(before);
        var indexes = List.copyOf(before.keySet());
        for (int i = 0; i < indexes.size(); i += INDEXES_PER_READ)
            db.sql("select global_index from event_position where global_index in (:indexes)")
                    .param("indexes", indexes.subList(i, Math.min(i + INDEXES_PER_READ, indexes.size())))
                    .query(Long.class)
                    .list()
                    .forEach(gaps::remove);
        return gaps;
    }
}
