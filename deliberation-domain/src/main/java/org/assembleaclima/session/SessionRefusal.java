package org.assembleaclima.session;

import org.assembleaclima.common.RefusalReason;

/** Every way a session can be refused. */
public enum SessionRefusal implements RefusalReason {
    SESSION_ALREADY_SCHEDULED(Kind.CONFLICT, "This session has already been scheduled."),
    GROUP_OF_MEETING_MISSING(Kind.INVALID, "A group meeting names its working group."),
    PLENARY_OF_A_GROUP(Kind.INVALID, "A plenary is not the meeting of one working group."),
    GROUP_OF_ANOTHER_CYCLE(Kind.INVALID, "No working group of this name was constituted in the session's cycle."),
    ORDINAL_WITHOUT_PLENARY(Kind.INVALID, "Only plenaries are counted."),
    SESSION_ALREADY_BEGUN(Kind.CONFLICT, "A session is rescheduled or cancelled only before it opens."),
    SCHEDULE_UNCHANGED(Kind.CONFLICT, "This is when and where the session takes place already."),
    SESSION_NOT_SCHEDULED(Kind.CONFLICT, "Only a session that is scheduled and not yet convened can be convened."),
    AGENDA_NOT_OPEN(Kind.CONFLICT, "An agenda is revised only while its session is convened or open."),
    AGENDA_UNCHANGED(Kind.CONFLICT, "This is the agenda already."),
    SESSION_NOT_CONVENED(Kind.CONFLICT, "Only a convened session can be opened."),
    SESSION_NOT_OPEN(Kind.CONFLICT, "The session is not open."),
    SESSION_NOT_SUSPENDED(Kind.CONFLICT, "Only a suspended session can be resumed."),
    SESSION_NOT_UNDER_WAY(Kind.CONFLICT, "Only a session that is open or suspended can be closed."),
    BALLOT_HAS_THE_FLOOR(Kind.CONFLICT, "A session cannot close while a ballot is being held."),
    FLOOR_TAKEN(Kind.CONFLICT, "Another ballot is being held in this session."),
    DOORS_NOT_OPEN(Kind.CONFLICT, "Members come and go only from the convening of a session until it closes."),
    NOT_A_MEMBER_OF_THE_ASSEMBLY(Kind.INVALID, "This is no member of the session's assembly."),
    MEMBER_NAMED_TWICE(Kind.INVALID, "A member is named twice."),
    ALREADY_CHECKED_IN(Kind.CONFLICT, "A member is already checked in."),
    NOT_CHECKED_IN(Kind.CONFLICT, "A member is not checked in."),
    CAME_AND_WENT_TOO_OFTEN(Kind.INVALID, "A member comes and goes at most 200 times in one session."),
    ATTENDANCE_NOT_CORRECTABLE(
            Kind.CONFLICT, "Attendance is corrected from the convening of a session until its minutes are approved."),
    ATTENDANCE_INTERVALS_OUT_OF_ORDER(
            Kind.INVALID, "Intervals of attendance follow each other in time and none ends before it begins."),
    ATTENDANCE_IN_THE_FUTURE(Kind.INVALID, "Attendance cannot be told in advance."),
    ATTENDANCE_LONG_BEFORE_THE_SESSION(
            Kind.INVALID, "Nobody was there before the day that precedes the session, nor before it was convened."),
    ATTENDANCE_BEYOND_THE_SESSION(Kind.INVALID, "Nobody was there after the session had closed."),
    ATTENDANCE_UNCHANGED(Kind.CONFLICT, "This is what is recorded of the member's attendance already."),
    SESSION_NOT_CLOSED(
            Kind.CONFLICT, "Minutes are recorded and approved after a session has closed, and approved once."),
    MINUTES_UNCHANGED(Kind.CONFLICT, "These are the minutes already."),
    MINUTES_MISSING(Kind.CONFLICT, "No minutes have been recorded yet."),
    SESSION_CHANGED_MEANWHILE(Kind.STALE, "The session is no longer as it was when its minutes were read."),
    MINUTES_BY_THE_SAME_PERSON(Kind.FORBIDDEN, "Minutes are approved by somebody else than who recorded them.");

    private final Kind kind;
    private final String explanation;

    SessionRefusal(Kind kind, String explanation) {
        this.kind = kind;
        this.explanation = explanation;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String explanation() {
        return explanation;
    }
}
