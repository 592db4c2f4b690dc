package org.assembleaclima.sortition.view;

import java.time.Instant;
import org.assembleaclima.sortition.CommittedSource;
import org.assembleaclima.sortition.SortitionEvent.SourceRecorded;
import org.assembleaclima.sortition.SourceEvidence;
import org.assembleaclima.sortition.SourceKind;
import org.jspecify.annotations.Nullable;

/**
 * A source of public randomness.
 *
 * @param name what it is and how it is written down
 * @param dueAt nobody knows the value before
 * @param until the last moment to record it
 * @param recorded null until its value is recorded
 */
public record DrawSource(
        SourceKind kind,
        String name,
        Instant dueAt,
        Instant until,
        @Nullable SourceValue recorded) {

    /** @param value its bytes in hex, as the evidence gives them */
    public record SourceValue(SourceEvidence evidence, String value, Instant recordedAt) {}

    static DrawSource of(CommittedSource source) {
        return new DrawSource(source.kind(), source.name(), source.dueAt(), source.until(), null);
    }

    static DrawSource of(SourceRecorded recorded) {
        var source = recorded.source();
        return new DrawSource(
                source.kind(),
                source.name(),
                source.dueAt(),
                source.until(),
                new SourceValue(recorded.evidence(), recorded.value(), recorded.recordedAt()));
    }
}
