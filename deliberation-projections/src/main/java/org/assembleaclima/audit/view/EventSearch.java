package org.assembleaclima.audit.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds stored events in the one order. However little a question selects, a page passes over a bounded number of events:
 * it may then hold fewer than asked for, even none, and still be followed by another one.
 */
public final class EventSearch {

    private static final Instant FARTHEST = Instant.parse("9999-12-31T00:00:00Z");

    /** The most events a page passes over, unless all of one stream are asked for. */
    public static final int MOST_PASSED = 10_000;

    /** A page ends before its payloads have more bytes than this, but has one event at least. */
    private static final long MOST_BYTES = 2L << 20;

    private final JdbcClient db;
    private final RecordedHistory history;

    public EventSearch(JdbcClient db, RecordedHistory history) {
        this.db = db;
        this.history = history;
    }

    /** @param withheld empty when the event is told whole */
    public record Found(RecordedRow row, Optional<WithheldFor> withheld) {}

    /** @param next the position the next page begins behind; null on the last page */
    public record Page(List<Found> items, @Nullable Long next) {}

    /**
     * An event that fits all that can be asked of the database.
     *
     * @param roles empty unless one is looked for
     */
    private record Candidate(long position, String type, String stream, long bytes, List<String> roles) {}

    /**
     * The next page of a list.
     *
     * @param after the position the page before ended with, from 0
     * @param limit at least 1
     * @param position of the list: what came later is not in it, and what is withheld is decided there
     */
    public Page page(EventQuery query, Access access, long after, int limit, long position) {
        var from = Math.max(after, before(query));
        var to = Math.min(position, last(query));
        var end = isSparse(query) ? to : Math.min(to, from + MOST_PASSED);
        var withholding = new Withholding(db, access, position);
        var chosen = new LinkedHashMap<Long, Optional<WithheldFor>>();
        var bytes = 0L;
        var passed = from;
        while (passed < end) {
            var candidates = candidates(query, passed, end);
            for (var candidate : candidates) {
                if (!hasRole(candidate, query)) continue;
                var reason = withholding.reason(candidate.type(), candidate.stream(), candidate.position());
                if (query.actorRole() != null && reason.isPresent()) continue; // who it was is withheld, too
                bytes += candidate.bytes();
                if (chosen.size() == limit || (!chosen.isEmpty() && bytes > MOST_BYTES))
                    return new Page(read(chosen), chosen.lastEntry().getKey());
                chosen.put(candidate.position(), reason);
            }
            passed = candidates.size() < PageEnd.MOST_ROWS
                    ? end
                    : candidates.getLast().position();
        }
        return new Page(read(chosen), end < to ? end : null);
    }

    private List<Found> read(Map<Long, Optional<WithheldFor>> chosen) {
        return history.at(chosen.keySet()).stream()
                .map(row -> new Found(row, chosen.getOrDefault(row.position(), Optional.empty())))
                .toList();
    }

    private static boolean hasRole(Candidate candidate, EventQuery query) {
        return query.actorRole() == null || candidate.roles().contains(query.actorRole());
    }

    private static List<String> roles(byte[] metadata) {
        return EventMetadata.read(metadata)
                .map(EventMetadata::roles)
                .map(joined -> List.of(joined.split(" ", -1)))
                .orElse(List.of());
    }

    private List<Candidate> candidates(EventQuery query, long after, long to) {
        var sql = new StringBuilder("select p.position, d.payload_type, d.stream, octet_length(d.payload) as bytes"
                + (query.actorRole() == null ? "" : ", d.metadata")
                + " from event_position p join domain_event d on d.global_index = p.global_index"
                + " where p.position > :after and p.position <= :to");
        if (query.type() != null) sql.append(" and d.payload_type = :type");
        if (query.stream() != null) sql.append(" and d.stream = :stream");
        var statement = db.sql(sql.append(" order by p.position limit :limit").toString())
                .param("after", after)
                .param("to", to)
                .param("limit", PageEnd.MOST_ROWS);
        if (query.type() != null) statement = statement.param("type", query.type());
        if (query.stream() != null) statement = statement.param("stream", query.stream());
        return statement.query((row, n) -> candidate(row, query)).list();
    }

    private static Candidate candidate(ResultSet row, EventQuery query) throws SQLException {
        return new Candidate(
                row.getLong("position"),
                row.getString("payload_type"),
                row.getString("stream"),
                row.getLong("bytes"),
                query.actorRole() == null ? List.of() : roles(row.getBytes("metadata")));
    }

    /** Whether an index finds all there is in fewer steps than passing over a page's worth of events. */
    private boolean isSparse(EventQuery query) {
        if (query.stream() != null) return true;
        if (query.type() == null) return false;
        return db.sql("select count(*) from (select 1 as one from domain_event where payload_type = ? limit ?) counted")
                        .params(query.type(), MOST_PASSED + 1)
                        .query(Integer.class)
                        .single()
                <= MOST_PASSED;
    }

    /** The position before the first one wanted. */
    private long before(EventQuery query) {
        var byPosition = query.fromPosition() == null ? 0 : query.fromPosition() - 1;
        return query.fromTime() == null ? byPosition : Math.max(byPosition, lastBefore(query.fromTime()));
    }

    private long lastBefore(Instant time) {
        return time.isBefore(Instant.EPOCH) ? 0 : lastWhere("recorded_at < ?", countable(time));
    }

    /** The last position wanted. */
    private long last(EventQuery query) {
        var byPosition = query.toPosition() == null ? Long.MAX_VALUE : query.toPosition();
        if (query.toTime() == null) return byPosition;
        return query.toTime().isBefore(Instant.EPOCH)
                ? 0 // further back than some databases can count
                : Math.min(byPosition, lastWhere("recorded_at <= ?", countable(query.toTime())));
    }

    /** Further ahead than some databases can count, nothing was recorded either. */
    private static Instant countable(Instant time) {
        return time.isAfter(FARTHEST) ? FARTHEST : time;
    }

    /** Times never fall along the order, so the latest one is the last one: the index has both. */
    private long lastWhere(String condition, Instant time) {
        return db.sql("select position from event_position where " + condition
                        + " order by recorded_at desc, position desc limit 1")
                .param(time.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional()
                .orElse(0L);
    }
}
