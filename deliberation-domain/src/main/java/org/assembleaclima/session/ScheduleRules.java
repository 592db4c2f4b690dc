package org.assembleaclima.session;

import static org.assembleaclima.cycle.CycleRefusal.CYCLE_UNKNOWN;
import static org.assembleaclima.session.SessionRefusal.GROUP_OF_ANOTHER_CYCLE;
import static org.assembleaclima.session.SessionRefusal.GROUP_OF_MEETING_MISSING;
import static org.assembleaclima.session.SessionRefusal.ORDINAL_WITHOUT_PLENARY;
import static org.assembleaclima.session.SessionRefusal.PLENARY_OF_A_GROUP;

import java.util.Optional;
import org.assembleaclima.cycle.Cycles;
import org.assembleaclima.session.SessionCommand.ScheduleSession;
import org.assembleaclima.workinggroup.WorkingGroups;

/** What a session must say of itself to be scheduled. */
final class ScheduleRules {

    private ScheduleRules() {}

    static void check(ScheduleSession session, Cycles cycles, WorkingGroups groups) {
        if (!cycles.isPlanned(session.cycleId())) throw CYCLE_UNKNOWN.refusedAt("/cycle_id");
        switch (session.kind()) {
            case PLENARY -> checkPlenary(session);
            case GROUP_MEETING -> checkMeeting(session, groups);
        }
    }

    private static void checkPlenary(ScheduleSession plenary) {
        if (plenary.workingGroupId().isPresent()) throw PLENARY_OF_A_GROUP.refusedAt("/working_group_id");
    }

    private static void checkMeeting(ScheduleSession meeting, WorkingGroups groups) {
        if (meeting.ordinal().isPresent()) throw ORDINAL_WITHOUT_PLENARY.refusedAt("/ordinal");
        if (meeting.workingGroupId().isEmpty()) throw GROUP_OF_MEETING_MISSING.refusedAt("/working_group_id");
        if (!meeting.workingGroupId().flatMap(groups::cycleOf).equals(Optional.of(meeting.cycleId())))
            throw GROUP_OF_ANOTHER_CYCLE.refusedAt("/working_group_id");
    }
}
