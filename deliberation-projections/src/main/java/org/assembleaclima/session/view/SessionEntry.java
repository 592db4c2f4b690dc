package org.assembleaclima.session.view;

import java.time.Instant;
import java.util.List;
import org.assembleaclima.common.BallotId;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.session.MinutesHash;
import org.assembleaclima.session.SessionEvent.MinutesRecorded;
import org.assembleaclima.session.SessionEvent.SessionRescheduled;
import org.assembleaclima.session.SessionEvent.SessionScheduled;
import org.assembleaclima.session.SessionId;
import org.assembleaclima.session.SessionKind;
import org.assembleaclima.workinggroup.WorkingGroupId;
import org.jspecify.annotations.Nullable;

/**
 * One session without its agenda, attendance and minutes, which are rows of their own.
 *
 * @param workingGroupId null for a plenary
 * @param ordinal 1 for the cycle's first plenary; null for a group meeting and when nobody counts
 * @param checkedIn how many members are in the room now
 * @param ballotId the ballot that has the floor; null while none has it
 * @param minutesVersion of the last minutes, from 1; null before they are recorded
 * @param minutesHash of the last minutes; null before they are recorded
 * @param openedAt null until it opens for the first time
 * @param closedAt null until it closes
 */
public record SessionEntry(
        SessionId sessionId,
        long version,
        CycleId cycleId,
        SessionKind kind,
        @Nullable WorkingGroupId workingGroupId,
        @Nullable Integer ordinal,
        String title,
        Instant startsAt,
        String place,
        List<String> sources,
        State state,
        int checkedIn,
        @Nullable BallotId ballotId,
        @Nullable Integer minutesVersion,
        @Nullable MinutesHash minutesHash,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt)
        implements Row {

    /** Where a session is in its life. */
    public enum State {
        SCHEDULED,
        CONVENED,
        OPEN,
        SUSPENDED,
        CLOSED,
        MINUTES_APPROVED,
        CANCELLED
    }

    static SessionEntry scheduled(SessionScheduled scheduled, long version) {
        return new SessionEntry(
                scheduled.sessionId(),
                version,
                scheduled.cycleId(),
                scheduled.kind(),
                scheduled.workingGroupId().orElse(null),
                scheduled.ordinal().orElse(null),
                scheduled.title(),
                scheduled.startsAt(),
                scheduled.place(),
                scheduled.sources(),
                State.SCHEDULED,
                0,
                null,
                null,
                null,
                null,
                null);
    }

    SessionEntry rescheduled(SessionRescheduled to, long newVersion) {
        return with(
                newVersion,
                to.startsAt(),
                to.place(),
                state,
                checkedIn,
                ballotId,
                minutesVersion,
                minutesHash,
                openedAt,
                closedAt);
    }

    /** The same in another state, or in the same with one more event. */
    SessionEntry in(State newState, long newVersion) {
        return with(
                newVersion,
                startsAt,
                place,
                newState,
                checkedIn,
                ballotId,
                minutesVersion,
                minutesHash,
                openedAt,
                closedAt);
    }

    SessionEntry opened(Instant at, long newVersion) {
        return with(
                newVersion,
                startsAt,
                place,
                State.OPEN,
                checkedIn,
                ballotId,
                minutesVersion,
                minutesHash,
                at,
                closedAt);
    }

    SessionEntry closed(Instant at, long newVersion) {
        return with(newVersion, startsAt, place, State.CLOSED, 0, ballotId, minutesVersion, minutesHash, openedAt, at);
    }

    /** @param more how many have come beyond those who have gone; negative when more have gone */
    SessionEntry attended(int more, long newVersion) {
        return with(
                newVersion,
                startsAt,
                place,
                state,
                checkedIn + more,
                ballotId,
                minutesVersion,
                minutesHash,
                openedAt,
                closedAt);
    }

    /** @param ballot null when the floor is free */
    SessionEntry floorOf(@Nullable BallotId ballot, long newVersion) {
        return with(
                newVersion, startsAt, place, state, checkedIn, ballot, minutesVersion, minutesHash, openedAt, closedAt);
    }

    SessionEntry minuted(MinutesRecorded recorded, long newVersion) {
        return with(
                newVersion,
                startsAt,
                place,
                state,
                checkedIn,
                ballotId,
                recorded.minutesVersion(),
                recorded.hash(),
                openedAt,
                closedAt);
    }

    private SessionEntry with(
            long newVersion,
            Instant newStart,
            String newPlace,
            State newState,
            int newCheckedIn,
            @Nullable BallotId newBallot,
            @Nullable Integer newMinutesVersion,
            @Nullable MinutesHash newMinutesHash,
            @Nullable Instant newOpenedAt,
            @Nullable Instant newClosedAt) {
        return new SessionEntry(
                sessionId,
                newVersion,
                cycleId,
                kind,
                workingGroupId,
                ordinal,
                title,
                newStart,
                newPlace,
                sources,
                newState,
                newCheckedIn,
                newBallot,
                newMinutesVersion,
                newMinutesHash,
                newOpenedAt,
                newClosedAt);
    }
}
