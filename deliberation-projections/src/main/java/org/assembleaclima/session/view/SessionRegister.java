package org.assembleaclima.session.view;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.common.view.View;
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
import org.assembleaclima.session.view.SessionEntry.State;
import org.jspecify.annotations.Nullable;

/** Every session as it stands, one row each, in the order they are meant to start. */
public final class SessionRegister implements View<SessionEvent, SessionEntry> {

    @Override
    public String name() {
        return "session";
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
    public Class<SessionEntry> rowType() {
        return SessionEntry.class;
    }

    @Override
    public Set<String> keysOf(SessionEvent event, Recorded recorded) {
        return Set.of(event.sessionId().toString());
    }

    @Override
    public SessionEntry evolve(String key, @Nullable SessionEntry row, SessionEvent event, Recorded recorded) {
        return event instanceof SessionScheduled scheduled
                ? SessionEntry.scheduled(scheduled, recorded.version())
                : next(requireNonNull(row), event, recorded.version());
    }

    private static SessionEntry next(SessionEntry row, SessionEvent event, long version) {
        return switch (event) {
            case SessionScheduled ignored -> throw new IllegalStateException("a session is scheduled once");
            case SessionRescheduled rescheduled -> row.rescheduled(rescheduled, version);
            case SessionCancelled cancelled ->
                row.attended(-cancelled.checkedOut().size(), version).in(State.CANCELLED, version);
            case SessionConvened ignored -> row.in(State.CONVENED, version);
            case AgendaRevised ignored -> row.in(row.state(), version);
            case SessionOpened opened -> row.opened(opened.openedAt(), version);
            case SessionSuspended ignored -> row.in(State.SUSPENDED, version);
            case SessionResumed ignored -> row.in(State.OPEN, version);
            case SessionClosed closed -> row.closed(closed.closedAt(), version);
            case MembersCheckedIn came -> row.attended(came.members().size(), version);
            case MembersCheckedOut went -> row.attended(-went.members().size(), version);
            case AttendanceCorrected corrected -> row.attended(moreThrough(corrected), version);
            case FloorTaken taken -> row.floorOf(taken.ballotId(), version);
            case FloorLeft ignored -> row.floorOf(null, version);
            case MinutesRecorded recorded -> row.minuted(recorded, version);
            case MinutesApproved ignored -> row.in(State.MINUTES_APPROVED, version);
        };
    }

    private static int moreThrough(AttendanceCorrected corrected) {
        return (Stays.goOn(corrected.after()) ? 1 : 0) - (Stays.goOn(corrected.before()) ? 1 : 0);
    }

    @Override
    public String sortKey(String key, SessionEntry row) {
        return row.startsAt().toString();
    }

    @Override
    public List<Filter<SessionEntry>> filters() {
        return List.of(
                new Filter<>("cycle", row -> row.cycleId().value()),
                new Filter<>("kind", row -> row.kind().name()),
                new Filter<>("state", row -> row.state().name()));
    }
}
