package org.assembleaclima.session.view;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.common.view.View;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.session.SessionEvent;
import org.assembleaclima.session.SessionEvent.AgendaRevised;
import org.assembleaclima.session.SessionEvent.AttendanceCorrected;
import org.assembleaclima.session.SessionEvent.FloorLeft;
import org.assembleaclima.session.SessionEvent.FloorTaken;
import org.assembleaclima.session.SessionEvent.MembersCheckedIn;
import org.assembleaclima.session.SessionEvent.MembersCheckedOut;
import org.assembleaclima.session.SessionEvent.MinutesApproved;
import org.assembleaclima.session.SessionEvent.MinutesRecorded;
import org.assembleaclima.session.SessionEvent.SessionCancelled;
import org.assembleaclima.session.SessionEvent.SessionClosed;
import org.assembleaclima.session.SessionEvent.SessionConvened;
import org.assembleaclima.session.SessionEvent.SessionOpened;
import org.assembleaclima.session.SessionEvent.SessionRescheduled;
import org.assembleaclima.session.SessionEvent.SessionResumed;
import org.assembleaclima.session.SessionEvent.SessionScheduled;
import org.assembleaclima.session.SessionEvent.SessionSuspended;
import org.assembleaclima.session.SessionId;
import org.jspecify.annotations.Nullable;

/** Who was at each session, one row for each member who ever came, by session and member. */
public final class AttendanceRegister implements View<SessionEvent, AttendanceEntry> {

    public static String key(SessionId sessionId, MemberId memberId) {
        return sessionId + "/" + memberId;
    }

    @Override
    public String name() {
        return "attendance";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends SessionEvent>> families() {
        return Set.of(SessionEvent.class);
    }

    @Override
    public Class<AttendanceEntry> rowType() {
        return AttendanceEntry.class;
    }

    @Override
    public Set<String> keysOf(SessionEvent event, Recorded recorded) {
        return change(event).members().stream()
                .map(member -> key(event.sessionId(), member))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public AttendanceEntry evolve(String key, @Nullable AttendanceEntry row, SessionEvent event, Recorded recorded) {
        var stays = change(event).how().of(row == null ? List.of() : row.stays());
        var corrections = row == null ? 0 : row.corrections();
        return new AttendanceEntry(
                event.sessionId(),
                MemberId.of(key.substring(key.indexOf('/') + 1)),
                recorded.version(),
                stays,
                !stays.isEmpty() && stays.getLast().to() == null,
                event instanceof AttendanceCorrected ? corrections + 1 : corrections);
    }

    /** Makes the times that hold of those that held. */
    @FunctionalInterface
    private interface How {
        List<Stay> of(List<Stay> stays);
    }

    /** Whose times an event changes, and how. */
    private record Change(Collection<MemberId> members, How how) {

        static final Change NONE = new Change(List.of(), stays -> stays);

        static Change in(List<MemberId> members, Instant at) {
            return new Change(members, stays -> Stays.begun(stays, at));
        }

        static Change out(List<MemberId> members, Instant at) {
            return new Change(members, stays -> Stays.ended(stays, at));
        }
    }

    private static Change change(SessionEvent event) {
        return switch (event) {
            case MembersCheckedIn came -> Change.in(came.members(), came.checkedInAt());
            case MembersCheckedOut went -> Change.out(went.members(), went.checkedOutAt());
            case SessionClosed closed -> Change.out(closed.checkedOut(), closed.closedAt());
            case SessionCancelled cancelled -> Change.out(cancelled.checkedOut(), cancelled.cancelledAt());
            case AttendanceCorrected corrected ->
                new Change(List.of(corrected.memberId()), stays -> Stays.of(corrected.after()));
            case SessionScheduled ignored -> Change.NONE;
            case SessionRescheduled ignored -> Change.NONE;
            case SessionConvened ignored -> Change.NONE;
            case AgendaRevised ignored -> Change.NONE;
            case SessionOpened ignored -> Change.NONE;
            case SessionSuspended ignored -> Change.NONE;
            case SessionResumed ignored -> Change.NONE;
            case FloorTaken ignored -> Change.NONE;
            case FloorLeft ignored -> Change.NONE;
            case MinutesRecorded ignored -> Change.NONE;
            case MinutesApproved ignored -> Change.NONE;
        };
    }

    @Override
    public String sortKey(String key, AttendanceEntry row) {
        return key;
    }

    @Override
    public List<Filter<AttendanceEntry>> filters() {
        return List.of(
                new Filter<>("session", row -> row.sessionId().toString()),
                new Filter<>("present", row -> String.valueOf(row.present())));
    }
}
