package org.assembleaclima.session;

import static org.assembleaclima.common.Verdicts.Rule.ACROSS;
import static org.assembleaclima.common.Verdicts.Rule.HASH;
import static org.assembleaclima.common.Verdicts.Rule.NUMBERING;
import static org.assembleaclima.common.Verdicts.Rule.ROLL;
import static org.assembleaclima.common.Verdicts.Rule.TWO_PEOPLE;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.assembleaclima.common.BallotId;
import org.assembleaclima.common.StreamAudit;
import org.assembleaclima.common.Verdicts;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.membership.MemberId;
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

/** Judges one session: its stages, who was in the room, whose ballot has the floor, its minutes. */
public final class SessionAudit implements StreamAudit<SessionEvent> {

    /** Tells which ballots are open. */
    public interface Ballots {

        /** Whether it is configured for this session and waits to be opened. */
        boolean isToBeOpened(BallotId ballotId, SessionId sessionId);

        boolean isOpen(BallotId ballotId);
    }

    private final Ballots ballots;
    private Optional<SessionScheduled> scheduled = Optional.empty();
    private Stage stage = Stage.NOT_SCHEDULED;
    private Attendance attendance = Attendance.NOBODY;
    private Optional<BallotId> floor = Optional.empty();
    private Optional<Instant> openedAt = Optional.empty();
    private Optional<MinutesRecorded> minutes = Optional.empty();

    /** @param ballots as they stand */
    public SessionAudit(Ballots ballots) {
        this.ballots = ballots;
    }

    public Optional<CycleId> cycle() {
        return scheduled.map(SessionScheduled::cycleId);
    }

    public boolean isPlenary() {
        return scheduled.filter(plan -> plan.kind() == SessionKind.PLENARY).isPresent();
    }

    public boolean hasOpenedSince(Instant moment) {
        return openedAt.filter(opened -> !opened.isBefore(moment)).isPresent();
    }

    /** Who is checked in at this moment (R3.1). */
    public Set<MemberId> presentAt(Instant moment) {
        return attendance.presentAt(moment);
    }

    /** The ballot that has the floor now. */
    public Optional<BallotId> floor() {
        return floor;
    }

    @Override
    public void judge(SessionEvent event, String actor, Verdicts verdicts) {
        verdicts.life(mayFollow(event), "the session is " + stage);
        switch (event) {
            case SessionScheduled e -> {
                scheduled = Optional.of(e);
                stage = Stage.SCHEDULED;
            }
            case SessionRescheduled ignored -> {}
            case SessionCancelled e -> {
                verdicts.check(ROLL, e.checkedOut().equals(attendance.stillIn()), "others were still in the room");
                attendance = attendance.out(e.checkedOut(), e.cancelledAt());
                stage = Stage.CANCELLED;
            }
            case SessionConvened ignored -> stage = Stage.CONVENED;
            case AgendaRevised ignored -> {}
            case SessionOpened e -> {
                openedAt = Optional.of(e.openedAt());
                stage = Stage.OPEN;
            }
            case SessionSuspended ignored -> stage = Stage.SUSPENDED;
            case SessionResumed ignored -> stage = Stage.OPEN;
            case SessionClosed e -> {
                verdicts.check(ROLL, e.checkedOut().equals(attendance.stillIn()), "others were still in the room");
                attendance = attendance.out(e.checkedOut(), e.closedAt());
                stage = Stage.CLOSED;
            }
            case MembersCheckedIn e -> attendance = attendance.in(e.members(), e.checkedInAt());
            case MembersCheckedOut e -> attendance = attendance.out(e.members(), e.checkedOutAt());
            case AttendanceCorrected e -> {
                verdicts.check(
                        ROLL, e.before().equals(attendance.of(e.memberId())), "other times were recorded before");
                attendance = attendance.corrected(e.memberId(), e.after());
            }
            case FloorTaken e -> {
                verdicts.check(
                        ACROSS,
                        isPlenary() && ballots.isToBeOpened(e.ballotId(), e.sessionId()),
                        "the floor is taken by no ballot that is opened in this plenary");
                floor = Optional.of(e.ballotId());
            }
            case FloorLeft e -> {
                verdicts.check(ACROSS, ballots.isOpen(e.ballotId()), "the floor is left by a ballot that is not open");
                floor = Optional.empty();
            }
            case MinutesRecorded e -> recorded(e, actor, verdicts);
            case MinutesApproved e -> approved(e, actor, verdicts);
        }
    }

    private boolean mayFollow(SessionEvent event) {
        return switch (event) {
            case SessionScheduled ignored -> stage == Stage.NOT_SCHEDULED;
            case SessionRescheduled ignored -> stage.isBeforeOpening();
            case SessionCancelled ignored -> stage.isBeforeOpening();
            case SessionConvened ignored -> stage == Stage.SCHEDULED;
            case AgendaRevised ignored -> stage == Stage.CONVENED || stage == Stage.OPEN;
            case SessionOpened ignored -> stage == Stage.CONVENED;
            case SessionSuspended ignored -> stage == Stage.OPEN;
            case SessionResumed ignored -> stage == Stage.SUSPENDED;
            case SessionClosed ignored -> stage.isUnderWay() && floor.isEmpty();
            case MembersCheckedIn e ->
                stage.doorsAreOpen() && e.members().stream().noneMatch(attendance::isIn);
            case MembersCheckedOut e ->
                stage.doorsAreOpen() && e.members().stream().allMatch(attendance::isIn);
            case AttendanceCorrected ignored -> stage.attendanceMayBeCorrected();
            case FloorTaken ignored -> stage == Stage.OPEN && floor.isEmpty();
            case FloorLeft e -> floor.equals(Optional.of(e.ballotId()));
            case MinutesRecorded ignored -> stage == Stage.CLOSED;
            case MinutesApproved ignored -> stage == Stage.CLOSED && minutes.isPresent();
        };
    }

    private void recorded(MinutesRecorded recorded, String actor, Verdicts verdicts) {
        var before = minutes.map(MinutesRecorded::minutesVersion).orElse(0);
        verdicts.check(NUMBERING, recorded.minutesVersion() == before + 1, "not the next version of the minutes");
        verdicts.check(HASH, recorded.hash().equals(MinutesHash.ofText(recorded.text())), "the hash of another text");
        verdicts.check(TWO_PEOPLE, recorded.recordedBy().equals(actor), "another actor than it says recorded them");
        minutes = Optional.of(new MinutesRecorded(
                recorded.sessionId(),
                recorded.minutesVersion(),
                recorded.language(),
                "", // little is kept
                recorded.hash(),
                recorded.location(),
                recorded.recordedBy(),
                recorded.recordedAt()));
    }

    private void approved(MinutesApproved approved, String actor, Verdicts verdicts) {
        minutes.ifPresent(last -> {
            verdicts.check(
                    HASH,
                    approved.hash().equals(last.hash()) && approved.minutesVersion() == last.minutesVersion(),
                    "other minutes than the last ones");
            verdicts.check(TWO_PEOPLE, !last.recordedBy().equals(actor), "whoever recorded the minutes approved them");
        });
        stage = Stage.MINUTES_APPROVED;
    }
}
