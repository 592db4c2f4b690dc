package org.assembleaclima.session.view;

import java.time.Instant;
import java.util.List;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.session.SessionEvent.AttendanceCorrected;
import org.assembleaclima.session.SessionId;

/**
 * One correction of when a member was at a session, with what was recorded before it.
 *
 * @param version of the session with this correction
 * @param before as it was recorded until then
 * @param after as it holds from then on
 */
public record AttendanceCorrection(
        SessionId sessionId,
        long version,
        MemberId memberId,
        List<Stay> before,
        List<Stay> after,
        String reason,
        Instant correctedAt)
        implements Row {

    static AttendanceCorrection of(AttendanceCorrected corrected, long version) {
        return new AttendanceCorrection(
                corrected.sessionId(),
                version,
                corrected.memberId(),
                Stays.of(corrected.before()),
                Stays.of(corrected.after()),
                corrected.reason(),
                corrected.correctedAt());
    }
}
