package org.assembleaclima.audit.view;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.assembleaclima.audit.view.Finding.Kind;

/**
 * Compares the stored times of positions, which decide what is read as of an instant, with the events: each is the latest
 * recording time up to there. Goes from the first position on.
 */
final class PositionTimes {

    private static final Duration ROUNDING = Duration.ofNanos(1_000); // the column holds microseconds

    private final Findings findings;
    private Instant latest = Instant.EPOCH;

    PositionTimes(Findings findings) {
        this.findings = findings;
    }

    /** The next one, of an event that is what was logged. */
    void compare(Instant stored, LoggedEvent event) {
        try {
            pass(Instant.parse(event.entry().recordedAt()));
        } catch (DateTimeParseException e) {
            pass(stored); // logged so by somebody else: there is nothing to compare with
        }
        if (Duration.between(latest, stored).abs().compareTo(ROUNDING) >= 0)
            findings.add(Finding.of(Kind.POSITION_TIME_CHANGED, event));
    }

    /** The next one, of an event whose time is not known, for it is gone or changed. */
    void pass(Instant stored) {
        if (stored.isAfter(latest)) latest = stored;
    }
}
