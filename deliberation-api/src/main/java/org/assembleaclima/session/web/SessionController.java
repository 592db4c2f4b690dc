package org.assembleaclima.session.web;

import static org.assembleaclima.session.web.SessionBodies.items;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import java.util.function.Supplier;
import org.assembleaclima.command.Answer;
import org.assembleaclima.command.web.Caller;
import org.assembleaclima.command.web.Caller.Accepted;
import org.assembleaclima.command.web.EditsText;
import org.assembleaclima.session.SessionCommand.ApproveMinutes;
import org.assembleaclima.session.SessionCommand.CancelSession;
import org.assembleaclima.session.SessionCommand.CheckIn;
import org.assembleaclima.session.SessionCommand.CheckOut;
import org.assembleaclima.session.SessionCommand.CloseSession;
import org.assembleaclima.session.SessionCommand.ConveneSession;
import org.assembleaclima.session.SessionCommand.CorrectAttendance;
import org.assembleaclima.session.SessionCommand.OpenSession;
import org.assembleaclima.session.SessionCommand.RescheduleSession;
import org.assembleaclima.session.SessionCommand.ResumeSession;
import org.assembleaclima.session.SessionCommand.ReviseAgenda;
import org.assembleaclima.session.SessionCommand.SuspendSession;
import org.assembleaclima.session.SessionId;
import org.assembleaclima.session.web.SessionBodies.ConveneSessionBody;
import org.assembleaclima.session.web.SessionBodies.CorrectAttendanceBody;
import org.assembleaclima.session.web.SessionBodies.MembersBody;
import org.assembleaclima.session.web.SessionBodies.RecordMinutesBody;
import org.assembleaclima.session.web.SessionBodies.RescheduleSessionBody;
import org.assembleaclima.session.web.SessionBodies.ReviseAgendaBody;
import org.assembleaclima.session.web.SessionBodies.ScheduleSessionBody;
import org.assembleaclima.session.web.SessionBodies.SessionReasonBody;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be done about a session; what can be read of it is in {@link SessionReadings}. */
@RestController
@RequestMapping("/api/v1/sessions")
@Tag(name = "sessions", description = "Plenaries and group meetings: agenda, attendance, minutes.")
class SessionController {

    private final Supplier<UUID> newIds;

    SessionController(Supplier<UUID> newIds) {
        this.newIds = newIds;
    }

    @PostMapping
    @Operation(operationId = "scheduleSession", summary = "Schedule a plenary or a group meeting")
    ResponseEntity<Accepted> schedule(@Valid @RequestBody ScheduleSessionBody body, Caller caller) {
        return caller.create(body.command(new SessionId(newIds.get())), Answer::stream, id -> "/api/v1/sessions/" + id);
    }

    @PostMapping("/{session_id}/reschedule")
    @Operation(operationId = "rescheduleSession", summary = "Change when and where a session is to take place")
    ResponseEntity<Accepted> reschedule(
            @PathVariable("session_id") SessionId id, @Valid @RequestBody RescheduleSessionBody body, Caller caller) {
        return caller.send(new RescheduleSession(id, body.startsAt(), body.place(), body.reason()), id);
    }

    @PostMapping("/{session_id}/cancel")
    @Operation(operationId = "cancelSession", summary = "Give up a session that has not opened")
    ResponseEntity<Accepted> cancel(
            @PathVariable("session_id") SessionId id, @Valid @RequestBody SessionReasonBody body, Caller caller) {
        return caller.send(new CancelSession(id, body.reason()), id);
    }

    @PostMapping("/{session_id}/convene")
    @Operation(operationId = "conveneSession", summary = "Convene a session with its agenda and open the doors")
    ResponseEntity<Accepted> convene(
            @PathVariable("session_id") SessionId id, @Valid @RequestBody ConveneSessionBody body, Caller caller) {
        return caller.send(new ConveneSession(id, items(body.agenda())), id);
    }

    @PostMapping("/{session_id}/revise-agenda")
    @Operation(operationId = "reviseAgenda", summary = "Replace a session's agenda")
    ResponseEntity<Accepted> reviseAgenda(
            @PathVariable("session_id") SessionId id, @Valid @RequestBody ReviseAgendaBody body, Caller caller) {
        return caller.send(new ReviseAgenda(id, items(body.agenda()), body.reason()), id);
    }

    @PostMapping("/{session_id}/open")
    @Operation(operationId = "openSession", summary = "Open a convened session")
    ResponseEntity<Accepted> open(@PathVariable("session_id") SessionId id, Caller caller) {
        return caller.send(new OpenSession(id), id);
    }

    @PostMapping("/{session_id}/suspend")
    @Operation(operationId = "suspendSession", summary = "Suspend an open session")
    ResponseEntity<Accepted> suspend(
            @PathVariable("session_id") SessionId id, @Valid @RequestBody SessionReasonBody body, Caller caller) {
        return caller.send(new SuspendSession(id, body.reason()), id);
    }

    @PostMapping("/{session_id}/resume")
    @Operation(operationId = "resumeSession", summary = "Go on with a suspended session")
    ResponseEntity<Accepted> resume(@PathVariable("session_id") SessionId id, Caller caller) {
        return caller.send(new ResumeSession(id), id);
    }

    @PostMapping("/{session_id}/close")
    @Operation(operationId = "closeSession", summary = "Close a session and check out whoever is still there")
    ResponseEntity<Accepted> close(@PathVariable("session_id") SessionId id, Caller caller) {
        return caller.send(new CloseSession(id), id);
    }

    @PostMapping("/{session_id}/check-in")
    @Operation(operationId = "checkIn", summary = "Check members in, all of them or none")
    ResponseEntity<Accepted> checkIn(
            @PathVariable("session_id") SessionId id, @Valid @RequestBody MembersBody body, Caller caller) {
        return caller.send(new CheckIn(id, body.members()), id);
    }

    @PostMapping("/{session_id}/check-out")
    @Operation(operationId = "checkOut", summary = "Check members out, all of them or none")
    ResponseEntity<Accepted> checkOut(
            @PathVariable("session_id") SessionId id, @Valid @RequestBody MembersBody body, Caller caller) {
        return caller.send(new CheckOut(id, body.members()), id);
    }

    @PostMapping("/{session_id}/correct-attendance")
    @Operation(
            operationId = "correctAttendance",
            summary = "Say anew when a member was there",
            description = "What was recorded before is kept. No roll of a ballot changes by it.")
    ResponseEntity<Accepted> correctAttendance(
            @PathVariable("session_id") SessionId id, @Valid @RequestBody CorrectAttendanceBody body, Caller caller) {
        return caller.send(new CorrectAttendance(id, body.memberId(), body.told(), body.reason()), id);
    }

    @PostMapping("/{session_id}/record-minutes")
    @Operation(operationId = "recordMinutes", summary = "Record the minutes of a closed session, or their next version")
    ResponseEntity<Accepted> recordMinutes(
            @PathVariable("session_id") SessionId id, @Valid @RequestBody RecordMinutesBody body, Caller caller) {
        return caller.send(body.command(id), id);
    }

    @EditsText
    @PostMapping("/{session_id}/approve-minutes")
    @Operation(
            operationId = "approveMinutes",
            summary = "Approve the minutes and with them the attendance",
            description = "By somebody else than who recorded them.")
    ResponseEntity<Accepted> approveMinutes(@PathVariable("session_id") SessionId id, Caller caller) {
        return caller.send(new ApproveMinutes(id, caller.ifMatch()), id);
    }
}
