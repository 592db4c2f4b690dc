package org.assembleaclima.session.view;

import java.util.List;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.session.SessionId;

/**
 * When one member was at one session, as it holds now; what was corrected is a row of its own.
 *
 * @param version of the session when this row last changed
 * @param stays in the order of time; empty when it was corrected that the member never came
 * @param present whether the last one still lasts
 * @param corrections how many times it was corrected
 */
public record AttendanceEntry(
        SessionId sessionId, MemberId memberId, long version, List<Stay> stays, boolean present, int corrections)
        implements Row {}
