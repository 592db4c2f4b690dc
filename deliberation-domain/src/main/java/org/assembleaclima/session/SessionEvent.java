package org.assembleaclima.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.common.BallotId;
import org.assembleaclima.common.DomainEvent;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.workinggroup.WorkingGroupId;
import org.axonframework.serialization.Revision;

/** Everything that can have happened to one session. Stored for ever: see docs/events.md. */
public sealed interface SessionEvent extends DomainEvent {

    SessionId sessionId();

    @Revision("1")
    record SessionScheduled(
            SessionId sessionId,
            CycleId cycleId,
            SessionKind kind,
            Optional<WorkingGroupId> workingGroupId,
            String title,
            Instant startsAt,
            String place,
            Optional<Integer> ordinal,
            List<String> sources,
            Instant scheduledAt)
            implements SessionEvent {}

    @Revision("1")
    record SessionRescheduled(SessionId sessionId, Instant startsAt, String place, String reason, Instant rescheduledAt)
            implements SessionEvent {}

    /** @param checkedOut who was still checked in, sorted, and is so no more */
    @Revision("1")
    record SessionCancelled(SessionId sessionId, String reason, List<MemberId> checkedOut, Instant cancelledAt)
            implements SessionEvent {}

    @Revision("1")
    record SessionConvened(SessionId sessionId, List<AgendaItem> agenda, Instant convenedAt) implements SessionEvent {}

    @Revision("1")
    record AgendaRevised(SessionId sessionId, List<AgendaItem> agenda, String reason, Instant revisedAt)
            implements SessionEvent {}

    @Revision("1")
    record SessionOpened(SessionId sessionId, Instant openedAt) implements SessionEvent {}

    @Revision("1")
    record SessionSuspended(SessionId sessionId, String reason, Instant suspendedAt) implements SessionEvent {}

    @Revision("1")
    record SessionResumed(SessionId sessionId, Instant resumedAt) implements SessionEvent {}

    /** @param checkedOut who was still checked in, sorted, and is so no more */
    @Revision("1")
    record SessionClosed(SessionId sessionId, List<MemberId> checkedOut, Instant closedAt) implements SessionEvent {}

    @Revision("1")
    record MembersCheckedIn(SessionId sessionId, List<MemberId> members, Instant checkedInAt) implements SessionEvent {}

    @Revision("1")
    record MembersCheckedOut(SessionId sessionId, List<MemberId> members, Instant checkedOutAt)
            implements SessionEvent {}

    /**
     * @param before all intervals as they were recorded until now
     * @param after all intervals as they hold from now on
     */
    @Revision("1")
    record AttendanceCorrected(
            SessionId sessionId,
            MemberId memberId,
            List<Interval> before,
            List<Interval> after,
            String reason,
            Instant correctedAt)
            implements SessionEvent {}

    @Revision("1")
    record FloorTaken(SessionId sessionId, BallotId ballotId, Instant takenAt) implements SessionEvent {}

    @Revision("1")
    record FloorLeft(SessionId sessionId, BallotId ballotId, Instant leftAt) implements SessionEvent {}

    /**
     * @param minutesVersion 1 for the first, one more for each that follows
     * @param hash of {@code text}
     * @param recordedBy the actor's opaque id: somebody else must approve
     */
    @Revision("1")
    record MinutesRecorded(
            SessionId sessionId,
            int minutesVersion,
            String language,
            String text,
            MinutesHash hash,
            Optional<String> location,
            String recordedBy,
            Instant recordedAt)
            implements SessionEvent {}

    @Revision("1")
    record MinutesApproved(SessionId sessionId, int minutesVersion, MinutesHash hash, Instant approvedAt)
            implements SessionEvent {}
}
