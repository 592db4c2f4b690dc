package org.assembleaclima.session;

import static org.assembleaclima.session.SessionRefusal.ALREADY_CHECKED_IN;
import static org.assembleaclima.session.SessionRefusal.ATTENDANCE_BEYOND_THE_SESSION;
import static org.assembleaclima.session.SessionRefusal.ATTENDANCE_INTERVALS_OUT_OF_ORDER;
import static org.assembleaclima.session.SessionRefusal.ATTENDANCE_IN_THE_FUTURE;
import static org.assembleaclima.session.SessionRefusal.ATTENDANCE_LONG_BEFORE_THE_SESSION;
import static org.assembleaclima.session.SessionRefusal.CAME_AND_WENT_TOO_OFTEN;
import static org.assembleaclima.session.SessionRefusal.MEMBER_NAMED_TWICE;
import static org.assembleaclima.session.SessionRefusal.NOT_A_MEMBER_OF_THE_ASSEMBLY;
import static org.assembleaclima.session.SessionRefusal.NOT_CHECKED_IN;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assembleaclima.membership.MemberId;

/** What a list of members at the door, and a correction of when somebody was there, must hold. */
final class AttendanceRules {

    private AttendanceRules() {}

    static void checkArrival(List<MemberId> members, Attendance attendance, Set<MemberId> assembly) {
        var named = new HashSet<MemberId>();
        for (int i = 0; i < members.size(); i++) {
            var member = members.get(i);
            if (!named.add(member)) throw MEMBER_NAMED_TWICE.refusedAt("/members/" + i);
            if (!assembly.contains(member)) throw NOT_A_MEMBER_OF_THE_ASSEMBLY.refusedAt("/members/" + i);
            if (attendance.isIn(member)) throw ALREADY_CHECKED_IN.refusedAt("/members/" + i);
            if (attendance.of(member).size() >= Attendance.MOST_INTERVALS)
                throw CAME_AND_WENT_TOO_OFTEN.refusedAt("/members/" + i);
        }
    }

    static void checkDeparture(List<MemberId> members, Attendance attendance) {
        var named = new HashSet<MemberId>();
        for (int i = 0; i < members.size(); i++) {
            if (!named.add(members.get(i))) throw MEMBER_NAMED_TWICE.refusedAt("/members/" + i);
            if (!attendance.isIn(members.get(i))) throw NOT_CHECKED_IN.refusedAt("/members/" + i);
        }
    }

    /**
     * What a correction says must be possible.
     *
     * @param earliest nobody was there before
     * @param closedAt when the session ended: whoever was there went with it; empty while it has not
     */
    static void checkIntervals(List<Interval> intervals, Instant earliest, Instant now, Optional<Instant> closedAt) {
        for (int i = 0; i < intervals.size(); i++) {
            var interval = intervals.get(i);
            if (interval.isEmpty() || (i > 0 && !interval.follows(intervals.get(i - 1))))
                throw ATTENDANCE_INTERVALS_OUT_OF_ORDER.refusedAt("/intervals/" + i);
            if (interval.from().isBefore(earliest))
                throw ATTENDANCE_LONG_BEFORE_THE_SESSION.refusedAt("/intervals/" + i);
            if (interval.reachesBeyond(now)) throw ATTENDANCE_IN_THE_FUTURE.refusedAt("/intervals/" + i);
            if (closedAt.isPresent() && (interval.to().isEmpty() || interval.reachesBeyond(closedAt.get())))
                throw ATTENDANCE_BEYOND_THE_SESSION.refusedAt("/intervals/" + i);
        }
    }
}
