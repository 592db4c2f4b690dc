package org.assembleaclima.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assembleaclima.common.Refused;

/**
 * The newest edition of a report, as its rules need it.
 *
 * @param previews how often it was shown
 */
record Edition(
        int number,
        List<ReportedProposal> proposals,
        ReportHash hash,
        Instant frozenAt,
        int previews,
        boolean transmitted) {

    Edition {
        proposals = List.copyOf(proposals);
    }

    LocalDate frozenOn(Clock clock) {
        return LocalDate.ofInstant(frozenAt, clock.getZone());
    }

    Edition shown() {
        return new Edition(number, proposals, hash, frozenAt, previews + 1, transmitted);
    }

    Edition sent() {
        return new Edition(number, proposals, hash, frozenAt, previews, true);
    }

    /** What a refused caller is told. */
    Refused.State told() {
        return transmitted
                ? new Refused.State("TRANSMITTED", List.of("freeze", "preview"))
                : new Refused.State("FROZEN", List.of("freeze", "preview", "transmit"));
    }
}
