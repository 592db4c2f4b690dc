package org.assembleaclima.offline;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether each stream counts its events from 0 without gap, and records them in the order of time. */
final class Streams {

    private final Findings findings;
    private final Map<String, Last> streams = new HashMap<>();

    private record Last(long sequenceNumber, @Nullable Instant recordedAt) {}

    Streams(Findings findings) {
        this.findings = findings;
    }

    void event(EventLine line) {
        var last = streams.get(line.entry.stream());
        var expected = last == null ? 0 : last.sequenceNumber() + 1;
        findings.checked(Check.STREAMS);
        if (line.entry.sequenceNumber() != expected)
            findings.differs(Difference.of(
                    Check.STREAMS,
                    line,
                    "its sequence number is " + line.entry.sequenceNumber() + ", " + expected + " was next"));
        findings.checked(Check.TIMES);
        var moment = Meaning.moment(line.entry.recordedAt());
        if (moment == null || (last != null && last.recordedAt() != null && moment.isBefore(last.recordedAt())))
            findings.differs(Difference.of(
                    Check.TIMES, line, "it is recorded at " + line.entry.recordedAt() + ", before the one before it"));
        streams.put(line.entry.stream(), new Last(line.entry.sequenceNumber(), moment));
    }
}
