package org.assembleaclima.session.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.common.view.HistoryEntry;
import org.assembleaclima.common.view.ViewReader;
import org.assembleaclima.common.web.Listing;
import org.assembleaclima.common.web.Moment;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.session.SessionId;
import org.assembleaclima.session.SessionKind;
import org.assembleaclima.session.view.AttendanceCorrection;
import org.assembleaclima.session.view.AttendanceEntry;
import org.assembleaclima.session.view.MinutesText;
import org.assembleaclima.session.view.SessionAgenda;
import org.assembleaclima.session.view.SessionEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What can be read of sessions. */
@RestController
@RequestMapping("/api/v1/sessions")
@Tag(name = "sessions")
class SessionReadings {

    private final ViewReader<SessionEntry> sessions;
    private final ViewReader<SessionAgenda> agendas;
    private final ViewReader<AttendanceEntry> attendance;
    private final ViewReader<AttendanceCorrection> corrections;
    private final ViewReader<MinutesText> minutes;
    private final ViewReader<HistoryEntry> history;

    SessionReadings(
            ViewReader<SessionEntry> sessions,
            ViewReader<SessionAgenda> agendas,
            ViewReader<AttendanceEntry> attendance,
            ViewReader<AttendanceCorrection> corrections,
            ViewReader<MinutesText> minutes,
            ViewReader<HistoryEntry> history) {
        this.sessions = sessions;
        this.agendas = agendas;
        this.attendance = attendance;
        this.corrections = corrections;
        this.minutes = minutes;
        this.history = history;
    }

    @GetMapping
    @Operation(operationId = "sessions", summary = "Sessions, in the order they are meant to start")
    ResponseEntity<Listing<SessionEntry>> list(
            @RequestParam(name = "cycle_id", required = false) @Nullable CycleId cycleId,
            @RequestParam(required = false) @Nullable SessionKind kind,
            @RequestParam(required = false) SessionEntry.@Nullable State state,
            Moment moment) {
        var filters = new HashMap<String, @Nullable String>();
        filters.put("cycle", cycleId == null ? null : cycleId.value());
        filters.put("kind", kind == null ? null : kind.name());
        filters.put("state", state == null ? null : state.name());
        return moment.list(sessions, filters);
    }

    @GetMapping("/{session_id}")
    @Operation(operationId = "session", summary = "One session with the agenda that holds")
    ResponseEntity<SessionWithAgenda> show(@PathVariable("session_id") SessionId sessionId, Moment moment) {
        return moment.of(sessionId).answer(position -> withAgenda(sessionId.toString(), position), sessions, agendas);
    }

    private Optional<SessionWithAgenda> withAgenda(String key, long position) {
        return sessions.find(key, position)
                .map(session -> new SessionWithAgenda(
                        session,
                        agendas.find(key, position).map(SessionAgenda::agenda).orElse(List.of())));
    }

    @GetMapping("/{session_id}/attendance")
    @Operation(
            operationId = "attendance",
            summary = "When each member was at a session, as it holds now",
            description = "With `present` only those who are, or are not, in the room at the moment asked for.")
    ResponseEntity<Listing<AttendanceEntry>> attendance(
            @PathVariable("session_id") SessionId sessionId,
            @RequestParam(required = false) @Nullable Boolean present,
            Moment moment) {
        var filters = new HashMap<String, @Nullable String>();
        filters.put("session", sessionId.toString());
        filters.put("present", present == null ? null : present.toString());
        return moment.list(attendance, filters);
    }

    @GetMapping("/{session_id}/attendance/corrections")
    @Operation(
            operationId = "attendanceCorrections",
            summary = "What was corrected about a session's attendance, the first correction first")
    ResponseEntity<Listing<AttendanceCorrection>> corrections(
            @PathVariable("session_id") SessionId sessionId, Moment moment) {
        return moment.list(corrections, Moment.where("session", sessionId));
    }

    @GetMapping("/{session_id}/minutes")
    @Operation(operationId = "minutes", summary = "Every version of a session's minutes, the first one first")
    ResponseEntity<Listing<MinutesText>> minutes(@PathVariable("session_id") SessionId sessionId, Moment moment) {
        return moment.list(minutes, Moment.where("session", sessionId));
    }

    @GetMapping("/{session_id}/history")
    @Operation(operationId = "sessionHistory", summary = "What happened to a session, and who asked for it")
    ResponseEntity<Listing<HistoryEntry>> history(@PathVariable("session_id") SessionId sessionId, Moment moment) {
        return moment.list(history, Moment.where("stream", sessionId));
    }
}
