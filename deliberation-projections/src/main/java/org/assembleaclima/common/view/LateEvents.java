package org.assembleaclima.common.view;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How late an event may come. One whose transaction was slow is stored below indexes that have their positions already, and
 * gets the next position once it is found. One that turns up longer after them than any transaction lasts was put in by
 * somebody else: it never gets a position by itself, and the log's self-check names it.
 */
public final class LateEvents {

    /** An index missing for so long belongs to a transaction that was rolled back; none of ours lasts a minute. */
    public static final Duration GIVEN_UP_AFTER = Duration.ofMinutes(10);

    private LateEvents() {}

    /** The highest index that got a position by then; 0 when none had. What is missing below it comes no more. */
    public static long indexesGivenBefore(JdbcClient db, Instant moment) {
        // Positions follow indexes but for late events, so the last hundred by then hold the highest.
        return db.sql("select coalesce(max(g.global_index), 0) from (select p.global_index from event_position p"
                        + " where p.recorded_at < ? order by p.recorded_at desc, p.position desc limit 100) g")
                .param(moment.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** As {@link #indexesGivenBefore}, told by the latest event and not by a clock: nodes may have stood still since. */
    static long indexesGivenUp(JdbcClient db) {
        return db
                .sql("select max(recorded_at) from event_position")
                .query((row, n) -> row.getObject(1, OffsetDateTime.class))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .findFirst()
                .map(latest -> indexesGivenBefore(db, latest.toInstant().minus(GIVEN_UP_AFTER)))
                .orElse(0L);
    }
}
