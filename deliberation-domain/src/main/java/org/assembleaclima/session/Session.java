package org.assembleaclima.session;

import static java.util.Objects.requireNonNull;
import static org.assembleaclima.session.SessionRefusal.AGENDA_NOT_OPEN;
import static org.assembleaclima.session.SessionRefusal.AGENDA_UNCHANGED;
import static org.assembleaclima.session.SessionRefusal.ATTENDANCE_NOT_CORRECTABLE;
import static org.assembleaclima.session.SessionRefusal.ATTENDANCE_UNCHANGED;
import static org.assembleaclima.session.SessionRefusal.BALLOT_HAS_THE_FLOOR;
import static org.assembleaclima.session.SessionRefusal.DOORS_NOT_OPEN;
import static org.assembleaclima.session.SessionRefusal.FLOOR_TAKEN;
import static org.assembleaclima.session.SessionRefusal.MINUTES_BY_THE_SAME_PERSON;
import static org.assembleaclima.session.SessionRefusal.MINUTES_MISSING;
import static org.assembleaclima.session.SessionRefusal.MINUTES_UNCHANGED;
import static org.assembleaclima.session.SessionRefusal.NOT_A_MEMBER_OF_THE_ASSEMBLY;
import static org.assembleaclima.session.SessionRefusal.SCHEDULE_UNCHANGED;
import static org.assembleaclima.session.SessionRefusal.SESSION_ALREADY_BEGUN;
import static org.assembleaclima.session.SessionRefusal.SESSION_ALREADY_SCHEDULED;
import static org.assembleaclima.session.SessionRefusal.SESSION_CHANGED_MEANWHILE;
import static org.assembleaclima.session.SessionRefusal.SESSION_NOT_CLOSED;
import static org.assembleaclima.session.SessionRefusal.SESSION_NOT_CONVENED;
import static org.assembleaclima.session.SessionRefusal.SESSION_NOT_OPEN;
import static org.assembleaclima.session.SessionRefusal.SESSION_NOT_SCHEDULED;
import static org.assembleaclima.session.SessionRefusal.SESSION_NOT_SUSPENDED;
import static org.assembleaclima.session.SessionRefusal.SESSION_NOT_UNDER_WAY;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.common.BallotId;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.cycle.Cycles;
import org.assembleaclima.security.AskedBy;
import org.assembleaclima.session.SessionCommand.ApproveMinutes;
import org.assembleaclima.session.SessionCommand.CancelSession;
import org.assembleaclima.session.SessionCommand.CheckIn;
import org.assembleaclima.session.SessionCommand.CheckOut;
import org.assembleaclima.session.SessionCommand.CloseSession;
import org.assembleaclima.session.SessionCommand.ConveneSession;
import org.assembleaclima.session.SessionCommand.CorrectAttendance;
import org.assembleaclima.session.SessionCommand.LeaveFloor;
import org.assembleaclima.session.SessionCommand.OpenSession;
import org.assembleaclima.session.SessionCommand.RecordMinutes;
import org.assembleaclima.session.SessionCommand.RescheduleSession;
import org.assembleaclima.session.SessionCommand.ResumeSession;
import org.assembleaclima.session.SessionCommand.ReviseAgenda;
import org.assembleaclima.session.SessionCommand.ScheduleSession;
import org.assembleaclima.session.SessionCommand.SuspendSession;
import org.assembleaclima.session.SessionCommand.TakeFloor;
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
import org.assembleaclima.workinggroup.WorkingGroups;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * One session's life: scheduled, convened with its agenda, opened, perhaps suspended and resumed, closed, its minutes
 * recorded by one person and approved by another. Members come and go from the convening until the close. At most one
 * ballot at a time has the floor.
 */
@AggregateRoot
@Revision("2")
class Session {

    @AggregateIdentifier
    private SessionId sessionId;

    private Stage stage = Stage.NOT_SCHEDULED;
    private @Nullable Plan plan; // null until scheduled
    private List<AgendaItem> agenda = List.of();
    private Attendance attendance = Attendance.NOBODY;
    private @Nullable BallotId floor; // null while no ballot is held
    private @Nullable Instant convenedAt; // null until convened
    private @Nullable Instant closedAt; // null until closed
    private @Nullable Minutes minutes; // null until recorded

    /** What was scheduled. */
    record Plan(CycleId cycleId, SessionKind kind, Instant startsAt, String place) {

        Plan moved(Instant newStart, String newPlace) {
            return new Plan(cycleId, kind, newStart, newPlace);
        }
    }

    /** The last version of the minutes. */
    record Minutes(int version, String language, MinutesHash hash, Optional<String> location, String recordedBy) {

        boolean say(String otherLanguage, MinutesHash otherHash, Optional<String> otherLocation) {
            return language.equals(otherLanguage) && hash.equals(otherHash) && location.equals(otherLocation);
        }
    }

    Session() {} // Axon rebuilds the aggregate through this constructor

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ScheduleSession command, Cycles cycles, WorkingGroups groups, Clock clock) {
        if (stage != Stage.NOT_SCHEDULED) throw SESSION_ALREADY_SCHEDULED.refusedIn(stage.told());
        ScheduleRules.check(command, cycles, groups);

        apply(new SessionScheduled(
                command.sessionId(),
                command.cycleId(),
                command.kind(),
                command.workingGroupId(),
                command.title(),
                command.startsAt(),
                command.place(),
                command.ordinal(),
                command.sources(),
                clock.instant()));
    }

    @CommandHandler
    void handle(RescheduleSession command, Clock clock) {
        if (!stage.isBeforeOpening()) throw SESSION_ALREADY_BEGUN.refusedIn(stage.told());
        if (plan().moved(command.startsAt(), command.place()).equals(plan)) throw SCHEDULE_UNCHANGED.refused();

        apply(new SessionRescheduled(
                sessionId, command.startsAt(), command.place(), command.reason(), clock.instant()));
    }

    @CommandHandler
    void handle(CancelSession command, Clock clock) {
        if (!stage.isBeforeOpening()) throw SESSION_ALREADY_BEGUN.refusedIn(stage.told());

        apply(new SessionCancelled(sessionId, command.reason(), attendance.stillIn(), clock.instant()));
    }

    @CommandHandler
    void handle(ConveneSession command, Clock clock) {
        if (stage != Stage.SCHEDULED) throw SESSION_NOT_SCHEDULED.refusedIn(stage.told());

        apply(new SessionConvened(sessionId, command.agenda(), clock.instant()));
    }

    @CommandHandler
    void handle(ReviseAgenda command, Clock clock) {
        if (stage != Stage.CONVENED && stage != Stage.OPEN) throw AGENDA_NOT_OPEN.refusedIn(stage.told());
        if (command.agenda().equals(agenda)) throw AGENDA_UNCHANGED.refused();

        apply(new AgendaRevised(sessionId, command.agenda(), command.reason(), clock.instant()));
    }

    @CommandHandler
    void handle(OpenSession command, Clock clock) {
        if (stage != Stage.CONVENED) throw SESSION_NOT_CONVENED.refusedIn(stage.told());

        apply(new SessionOpened(sessionId, clock.instant()));
    }

    @CommandHandler
    void handle(SuspendSession command, Clock clock) {
        if (stage != Stage.OPEN) throw SESSION_NOT_OPEN.refusedIn(stage.told());

        apply(new SessionSuspended(sessionId, command.reason(), clock.instant()));
    }

    @CommandHandler
    void handle(ResumeSession command, Clock clock) {
        if (stage != Stage.SUSPENDED) throw SESSION_NOT_SUSPENDED.refusedIn(stage.told());

        apply(new SessionResumed(sessionId, clock.instant()));
    }

    @CommandHandler
    void handle(CloseSession command, Clock clock) {
        if (!stage.isUnderWay()) throw SESSION_NOT_UNDER_WAY.refusedIn(stage.told());
        if (floor != null) throw BALLOT_HAS_THE_FLOOR.refused();

        apply(new SessionClosed(sessionId, attendance.stillIn(), clock.instant()));
    }

    @CommandHandler
    void handle(CheckIn command, CycleMembers assembly, Clock clock) {
        if (!stage.doorsAreOpen()) throw DOORS_NOT_OPEN.refusedIn(stage.told());
        AttendanceRules.checkArrival(command.members(), attendance, assembly.of(plan().cycleId()));

        apply(new MembersCheckedIn(sessionId, command.members(), clock.instant()));
    }

    @CommandHandler
    void handle(CheckOut command, Clock clock) {
        if (!stage.doorsAreOpen()) throw DOORS_NOT_OPEN.refusedIn(stage.told());
        AttendanceRules.checkDeparture(command.members(), attendance);

        apply(new MembersCheckedOut(sessionId, command.members(), clock.instant()));
    }

    @CommandHandler
    void handle(CorrectAttendance command, CycleMembers assembly, Clock clock) {
        if (!stage.attendanceMayBeCorrected()) throw ATTENDANCE_NOT_CORRECTABLE.refusedIn(stage.told());
        var before = attendance.of(command.memberId());
        // whoever was let in was a member then, even if the membership has ended since
        if (before.isEmpty() && !assembly.of(plan().cycleId()).contains(command.memberId()))
            throw NOT_A_MEMBER_OF_THE_ASSEMBLY.refusedAt("/member_id");
        AttendanceRules.checkIntervals(
                command.intervals(), earliestArrival(clock), clock.instant(), Optional.ofNullable(closedAt));
        if (command.intervals().equals(before)) throw ATTENDANCE_UNCHANGED.refused();

        apply(new AttendanceCorrected(
                sessionId, command.memberId(), before, command.intervals(), command.reason(), clock.instant()));
    }

    /** The beginning of the day before the planned one, or the convening where that was earlier: then the doors opened. */
    private Instant earliestArrival(Clock clock) {
        var zone = clock.getZone();
        var dayBefore = LocalDate.ofInstant(plan().startsAt(), zone).minusDays(1);
        var earliest = dayBefore.atStartOfDay(zone).toInstant();
        return convenedAt != null && convenedAt.isBefore(earliest) ? convenedAt : earliest;
    }

    @CommandHandler
    Present handle(TakeFloor command, Clock clock) {
        if (stage != Stage.OPEN) throw SESSION_NOT_OPEN.refusedIn(stage.told());
        if (floor != null && !floor.equals(command.ballotId())) throw FLOOR_TAKEN.refused();
        var now = clock.instant();
        var present = Attendance.sorted(attendance.presentAt(now)); // R3.1

        if (floor == null) apply(new FloorTaken(sessionId, command.ballotId(), now));
        return new Present(sessionId, plan().cycleId(), plan().kind(), present);
    }

    @CommandHandler
    void handle(LeaveFloor command, Clock clock) {
        if (command.ballotId().equals(floor)) apply(new FloorLeft(sessionId, command.ballotId(), clock.instant()));
    }

    @CommandHandler
    void handle(RecordMinutes command, @AskedBy String actor, Clock clock) {
        if (stage != Stage.CLOSED) throw SESSION_NOT_CLOSED.refusedIn(stage.told());
        var hash = MinutesHash.ofText(command.text());
        if (minutes != null && minutes.say(command.language(), hash, command.location()))
            throw MINUTES_UNCHANGED.refused();

        apply(new MinutesRecorded(
                sessionId,
                minutes == null ? 1 : minutes.version() + 1,
                command.language(),
                command.text(),
                hash,
                command.location(),
                actor,
                clock.instant()));
    }

    @CommandHandler
    void handle(ApproveMinutes command, @AskedBy String actor, Clock clock) {
        if (stage != Stage.CLOSED) throw SESSION_NOT_CLOSED.refusedIn(stage.told());
        if (minutes == null) throw MINUTES_MISSING.refused();
        // the version people see counts events from 1; Axon's sequence numbers start at 0
        if (command.expectedVersion() != getVersion() + 1) throw SESSION_CHANGED_MEANWHILE.refused();
        if (minutes.recordedBy().equals(actor)) throw MINUTES_BY_THE_SAME_PERSON.refused();

        apply(new MinutesApproved(sessionId, minutes.version(), minutes.hash(), clock.instant()));
    }

    /** There is one in every stage a command can find a session in. */
    private Plan plan() {
        return requireNonNull(plan);
    }

    @EventSourcingHandler
    void on(SessionEvent event) {
        sessionId = event.sessionId();
        switch (event) {
            case SessionScheduled scheduled -> {
                stage = Stage.SCHEDULED;
                plan = new Plan(scheduled.cycleId(), scheduled.kind(), scheduled.startsAt(), scheduled.place());
            }
            case SessionRescheduled moved -> plan = plan().moved(moved.startsAt(), moved.place());
            case SessionCancelled cancelled -> {
                stage = Stage.CANCELLED;
                attendance = attendance.out(cancelled.checkedOut(), cancelled.cancelledAt());
            }
            case SessionConvened convened -> {
                stage = Stage.CONVENED;
                convenedAt = convened.convenedAt();
                agenda = convened.agenda();
            }
            case AgendaRevised revised -> agenda = revised.agenda();
            case SessionOpened ignored -> stage = Stage.OPEN;
            case SessionSuspended ignored -> stage = Stage.SUSPENDED;
            case SessionResumed ignored -> stage = Stage.OPEN;
            case SessionClosed closed -> {
                stage = Stage.CLOSED;
                closedAt = closed.closedAt();
                attendance = attendance.out(closed.checkedOut(), closed.closedAt());
            }
            case MembersCheckedIn came -> attendance = attendance.in(came.members(), came.checkedInAt());
            case MembersCheckedOut went -> attendance = attendance.out(went.members(), went.checkedOutAt());
            case AttendanceCorrected corrected ->
                attendance = attendance.corrected(corrected.memberId(), corrected.after());
            case FloorTaken taken -> floor = taken.ballotId();
            case FloorLeft ignored -> floor = null;
            case MinutesRecorded recorded ->
                minutes = new Minutes(
                        recorded.minutesVersion(),
                        recorded.language(),
                        recorded.hash(),
                        recorded.location(),
                        recorded.recordedBy());
            case MinutesApproved ignored -> stage = Stage.MINUTES_APPROVED;
        }
    }
}
