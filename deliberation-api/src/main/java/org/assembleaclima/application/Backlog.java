package org.assembleaclima.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.assembleaclima.audit.view.KeptCheckpoint;
import org.assembleaclima.audit.view.KeptCheckpoints;
import org.assembleaclima.common.view.Projector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What is still to be done, as it was seen a few seconds ago. Looked for now and then instead of when the metrics are
 * asked for, which are wanted most when the database is slow or away.
 */
@Component
class Backlog {

    private static final Logger LOG = LoggerFactory.getLogger(Backlog.class);

    /** More are not counted: that there are so many is all there is to know. */
    private static final int MOST_COUNTED = 10_000;

    private final JdbcClient db;
    private final Projector projector;
    private final KeptCheckpoints checkpoints;
    private final Clock clock;
    private volatile Seen seen;

    Backlog(JdbcClient db, Projector projector, KeptCheckpoints checkpoints, Clock clock) {
        this.db = db;
        this.projector = projector;
        this.checkpoints = checkpoints;
        this.clock = clock;
        this.seen = new Seen(clock.instant(), 0, Duration.ZERO, 0, Duration.ZERO, Duration.ZERO, Map.of());
    }

    /**
     * One look.
     *
     * @param unsequenced events without a position, at most 10,000 of them
     * @param oldestUnsequenced age of the first of them
     * @param unsigned events with a position that are under no checkpoint
     * @param oldestUnsigned age of the first of them
     * @param sinceCheckpoint age of the newest checkpoint; zero before the first one
     * @param views age of the oldest event a view lacks; those that lack none are left out
     */
    record Seen(
            Instant at,
            long unsequenced,
            Duration oldestUnsequenced,
            long unsigned,
            Duration oldestUnsigned,
            Duration sinceCheckpoint,
            Map<String, Duration> views) {

        long behind(String view) {
            return views.getOrDefault(view, Duration.ZERO).toMillis();
        }
    }

    Seen now() {
        return seen;
    }

    /** How long ago it was looked. */
    Duration age() {
        return Duration.between(seen.at(), clock.instant());
    }

    @Scheduled(fixedDelayString = "${deliberation.metrics.look-every:PT5S}")
    void look() {
        try {
            seen = looked(clock.instant());
        } catch (RuntimeException e) { // such as a database that is away: the age of the last look tells
            LOG.warn("What is to be done cannot be counted: {}", e.getClass().getName());
        }
    }

    private record Waiting(long count, Instant oldest) {}

    private Seen looked(Instant now) {
        var waiting = db.sql(
                        "select count(*) as events, min(recorded_at) as oldest from (select recorded_at from domain_event"
                                + " where global_index > (select coalesce(max(global_index), 0) from event_position)"
                                + " order by global_index limit ?) waiting")
                .param(MOST_COUNTED)
                .query((row, n) -> new Waiting(
                        row.getLong("events"),
                        row.getLong("events") == 0 ? now : Instant.parse(row.getString("oldest"))))
                .single();
        var newest = checkpoints.newest();
        var signed = newest.map(KeptCheckpoint::size).orElse(0L);
        var unsigned = projector.standing().position() - signed;
        return new Seen(
                now,
                waiting.count(),
                Duration.between(waiting.oldest(), now),
                unsigned,
                unsigned > 0 ? sinceRecorded(signed + 1, now) : Duration.ZERO,
                newest.map(checkpoint -> Duration.between(checkpoint.signedAt(), now))
                        .orElse(Duration.ZERO),
                views(now));
    }

    private Duration sinceRecorded(long position, Instant now) {
        return projector
                .moments()
                .recordedAt(position)
                .map(recorded -> Duration.between(recorded, now))
                .orElse(Duration.ZERO);
    }

    /** Most looks find all views at the last position, and ask the database nothing. */
    private Map<String, Duration> views(Instant now) {
        var standing = projector.standing();
        var lags = new HashMap<String, Duration>();
        standing.views().forEach((name, view) -> {
            if (view.position() < standing.position())
                projector
                        .moments()
                        .recordedAt(view.position() + 1)
                        .ifPresent(recorded -> lags.put(name, Duration.between(recorded, now)));
        });
        return lags;
    }
}
