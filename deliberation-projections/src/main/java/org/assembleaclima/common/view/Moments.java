package org.assembleaclima.common.view;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which position held when: times never fall from one position to the next. What is over is remembered. */
public final class Moments {

    private static final int KEPT = 10_000;

    private final JdbcClient db;
    private final LongSupplier last;
    private final Cache<Instant, Long> past =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    /** @param last the last position this node knows of */
    Moments(JdbcClient db, LongSupplier last) {
        this.db = db;
        this.last = last;
    }

    /** The last position recorded at or before {@code instant}; 0 when nothing had been recorded by then. */
    public long positionAt(Instant instant) {
        if (instant.isBefore(Instant.EPOCH)) return 0; // further back than some databases can count
        var known = past.getIfPresent(instant);
        if (known != null) return known;
        var before = last.getAsLong(); // what gets a position after this one may be recorded by then
        var position = storedPositionAt(instant);
        if (position < before) past.put(instant, position);
        return position;
    }

    /** A {@code max(position)} would go back over all that came after. */
    private long storedPositionAt(Instant instant) {
        return db.sql("select position from event_position where recorded_at <= ?"
                        + " order by recorded_at desc, position desc limit 1")
                .param(instant.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** When a position was recorded; empty for a position no event has. */
    public Optional<Instant> recordedAt(long position) {
        return db.sql("select recorded_at from event_position where position = ?")
                .param(position)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** To be called when positions will be given anew. */
    void forget() {
        past.invalidateAll();
    }
}
