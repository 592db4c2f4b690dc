package org.assembleaclima.session.view;

import java.time.Instant;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.session.MinutesHash;
import org.assembleaclima.session.SessionEvent.MinutesRecorded;
import org.assembleaclima.session.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * One version of a session's minutes.
 *
 * @param version of the session when this row last changed
 * @param minutesVersion from 1
 * @param hash SHA-256 of the text in UTF-8
 * @param location the URL of the signed document; null when there is none
 * @param approvedAt null unless this version was approved
 */
public record MinutesText(
        SessionId sessionId,
        long version,
        int minutesVersion,
        String language,
        String text,
        MinutesHash hash,
        @Nullable String location,
        Instant recordedAt,
        @Nullable Instant approvedAt)
        implements Row {

    static MinutesText recorded(MinutesRecorded recorded, long version) {
        return new MinutesText(
                recorded.sessionId(),
                version,
                recorded.minutesVersion(),
                recorded.language(),
                recorded.text(),
                recorded.hash(),
                recorded.location().orElse(null),
                recorded.recordedAt(),
                null);
    }

    MinutesText approved(Instant at, long newVersion) {
        return new MinutesText(sessionId, newVersion, minutesVersion, language, text, hash, location, recordedAt, at);
    }
}
