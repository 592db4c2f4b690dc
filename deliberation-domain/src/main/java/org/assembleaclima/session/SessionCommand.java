package org.assembleaclima.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.common.BallotId;
import org.assembleaclima.common.Command;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.security.Permission;
import org.assembleaclima.security.Requires;
import org.assembleaclima.workinggroup.WorkingGroupId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that can be asked of one session. */
public sealed interface SessionCommand extends Command {

    @TargetAggregateIdentifier
    SessionId sessionId();

    /**
     * Schedules a plenary or a meeting of a working group.
     *
     * @param workingGroupId of a group meeting, always; of a plenary, never
     * @param title plain text, 1 to 300 characters
     * @param startsAt when it is meant to start; in the past for a session that is recorded afterwards
     * @param place plain text, 1 to 300 characters
     * @param ordinal 1 for the cycle's first plenary; empty when it is not counted, and for group meetings
     * @param sources where this was read: URLs or acts; empty when the assembly itself decides it here
     */
    @Requires(Permission.ORGANISE_SESSION)
    record ScheduleSession(
            SessionId sessionId,
            CycleId cycleId,
            SessionKind kind,
            Optional<WorkingGroupId> workingGroupId,
            String title,
            Instant startsAt,
            String place,
            Optional<Integer> ordinal,
            List<String> sources)
            implements SessionCommand {}

    /** Says another time or place for a session that has not opened; the old ones stay in its history. */
    @Requires(Permission.ORGANISE_SESSION)
    record RescheduleSession(SessionId sessionId, Instant startsAt, String place, String reason)
            implements SessionCommand {}

    /** Gives up a session that has not opened. */
    @Requires(Permission.ORGANISE_SESSION)
    record CancelSession(SessionId sessionId, String reason) implements SessionCommand {}

    /** Convenes a session with its agenda, in the agenda's order; from then on members can be checked in. */
    @Requires(Permission.ORGANISE_SESSION)
    record ConveneSession(SessionId sessionId, List<AgendaItem> agenda) implements SessionCommand {}

    /** Replaces the agenda; the old one stays in the session's history. */
    @Requires(Permission.ORGANISE_SESSION)
    record ReviseAgenda(SessionId sessionId, List<AgendaItem> agenda, String reason) implements SessionCommand {}

    @Requires(Permission.PRESIDE_SESSION)
    record OpenSession(SessionId sessionId) implements SessionCommand {}

    @Requires(Permission.PRESIDE_SESSION)
    record SuspendSession(SessionId sessionId, String reason) implements SessionCommand {}

    @Requires(Permission.PRESIDE_SESSION)
    record ResumeSession(SessionId sessionId) implements SessionCommand {}

    /** Closes a session; whoever is still checked in is checked out with it. */
    @Requires(Permission.PRESIDE_SESSION)
    record CloseSession(SessionId sessionId) implements SessionCommand {}

    /** Checks members in, all or none; 1 to 10,000 of them. */
    @Requires(Permission.RECORD_ATTENDANCE)
    record CheckIn(SessionId sessionId, List<MemberId> members) implements SessionCommand {}

    /** Checks members out, all or none; 1 to 10,000 of them. */
    @Requires(Permission.RECORD_ATTENDANCE)
    record CheckOut(SessionId sessionId, List<MemberId> members) implements SessionCommand {}

    /**
     * Says anew when a member was there. What was recorded before is kept; no ballot's roll changes by it (R3.2).
     *
     * @param intervals all of them, in the order of time, none beginning before the day that precedes the planned one (or
     *     before the convening, where that was earlier); empty when the member was never there
     */
    @Requires(Permission.RECORD_ATTENDANCE)
    record CorrectAttendance(SessionId sessionId, MemberId memberId, List<Interval> intervals, String reason)
            implements SessionCommand {}

    /** Gives a ballot the floor, until it leaves it. Answers {@link Present}. Sent by the ballot, never by a request. */
    @Requires(Permission.CONDUCT_BALLOT)
    record TakeFloor(SessionId sessionId, BallotId ballotId) implements SessionCommand {}

    /** Gives the floor back; a ballot that does not have it changes nothing. Sent by the ballot, never by a request. */
    @Requires(Permission.CONDUCT_BALLOT)
    record LeaveFloor(SessionId sessionId, BallotId ballotId) implements SessionCommand {}

    /**
     * Records the minutes of a closed session, or their next version.
     *
     * @param language ISO 639-1, lower case, such as {@code it}
     * @param text plain text, 1 to 100,000 characters, without names of members: it is public for ever
     * @param location the URL of the signed document, at most 500 characters; empty when there is none
     */
    @Requires(Permission.RECORD_ATTENDANCE)
    record RecordMinutes(SessionId sessionId, String language, String text, Optional<String> location)
            implements SessionCommand {}

    /**
     * Approves the minutes that hold and with them the attendance.
     *
     * @param expectedVersion of the session when its minutes were read
     */
    @Requires(Permission.PRESIDE_SESSION)
    record ApproveMinutes(SessionId sessionId, long expectedVersion) implements SessionCommand {}
}
