package org.assembleaclima.application;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.assembleaclima.start.StartRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Compares this machine's clock with the database's, which all nodes share: events carry the time of the node that recorded
 * them. Not with the embedded database, which has the same clock; and never the clock that local mode may move.
 */
@Component
class ClockWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);

    /** Further off than this no clock is by accident: deadlines would be kept wrong. */
    private static final Duration MOST = Duration.ofSeconds(60);

    private final NodeDatabase database;
    private final Clock machine;
    private volatile @Nullable Duration offBy;

    ClockWatch(NodeDatabase database, @Qualifier("clock") Clock machine) {
        this.database = database;
        this.machine = machine;
    }

    /** How far the clock is ahead of the database's, as of the last look; empty for the embedded database. */
    Optional<Duration> offBy() {
        return Optional.ofNullable(offBy);
    }

    boolean isOff() {
        return offBy().filter(off -> off.abs().compareTo(MOST) > 0).isPresent();
    }

    /** Refuses to start with a clock that is off. */
    void require() {
        look();
        if (isOff())
            throw new StartRefused(
                    "The clock of this machine is "
                            + offBy().orElseThrow().abs().toSeconds() + " seconds "
                            + (offBy().orElseThrow().isNegative() ? "behind" : "ahead of") + " the database's.",
                    "Set both by a time service (chrony, systemd-timesyncd) and start again.");
    }

    @Scheduled(fixedDelayString = "PT15S", initialDelayString = "PT15S")
    void watch() {
        try {
            look();
            if (isOff()) LOG.error("The clock of this machine is off by {}", offBy);
        } catch (RuntimeException e) { // the database may be away for a while
            LOG.debug("the clock cannot be compared: {}", e.toString());
        }
    }

    private void look() {
        var client = database.client();
        if (client.isEmpty()) return;
        var before = machine.instant();
        var there = client.get()
                .sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        var way = Duration.between(before, machine.instant()).dividedBy(2);
        offBy = Duration.between(there, before.plus(way));
    }
}
