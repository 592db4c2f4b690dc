package org.assembleaclima.offline;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.assembleaclima.common.DomainEvent;
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
        if (moment == null)
            findings.differs(Difference.of(
                    Check.TIMES, line, "it is recorded at " + line.entry.recordedAt() + ", which is no moment"));
        else if (last != null && last.recordedAt() != null && moment.isBefore(last.recordedAt()))
            findings.differs(Difference.of(
                    Check.TIMES, line, "it is recorded at " + line.entry.recordedAt() + ", before the one before it"));
        streams.put(line.entry.stream(), new Last(line.entry.sequenceNumber(), moment));
    }

    /** What happened, happened before it was recorded: the last thing an event says is when. */
    void happened(EventLine line, DomainEvent event) {
        var parts = event.getClass().getRecordComponents();
        if (parts == null || parts.length == 0 || parts[parts.length - 1].getType() != Instant.class) return;
        findings.checked(Check.TIMES);
        var recordedAt = Meaning.moment(line.entry.recordedAt());
        if (recordedAt == null || read(parts[parts.length - 1], event).isAfter(recordedAt))
            findings.differs(Difference.of(
                    Check.TIMES, line, "it is recorded at " + line.entry.recordedAt() + ", before it happened"));
    }

    private static Instant read(RecordComponent part, DomainEvent event) {
        try {
            return (Instant) part.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e); // every event and its parts are public
        }
    }
}
