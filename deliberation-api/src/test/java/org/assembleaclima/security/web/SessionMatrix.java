package org.assembleaclima.security.web;

import java.util.List;
import org.assembleaclima.security.Role;
import org.assembleaclima.session.SessionCommand.ApproveMinutes;
import org.assembleaclima.session.SessionCommand.CancelSession;
import org.assembleaclima.session.SessionCommand.CheckIn;
import org.assembleaclima.session.SessionCommand.CheckOut;
import org.assembleaclima.session.SessionCommand.CloseSession;
import org.assembleaclima.session.SessionCommand.ConveneSession;
import org.assembleaclima.session.SessionCommand.CorrectAttendance;
import org.assembleaclima.session.SessionCommand.OpenSession;
import org.assembleaclima.session.SessionCommand.RecordMinutes;
import org.assembleaclima.session.SessionCommand.RescheduleSession;
import org.assembleaclima.session.SessionCommand.ResumeSession;
import org.assembleaclima.session.SessionCommand.ReviseAgenda;
import org.assembleaclima.session.SessionCommand.ScheduleSession;
import org.assembleaclima.session.SessionCommand.SuspendSession;

/** The lines of the commands of the sessions: see {@link CommandMatrixTest}. */
final class SessionMatrix {

    static final List<MatrixLine> LINES = List.of(
            new MatrixLine(ScheduleSession.class, "/api/v1/sessions", """
                {"cycle_id": "1999", "kind": "PLENARY", "title": "T", "starts_at": "2027-01-01T09:00:00Z",
                 "place": "P", "sources": []}""", Role.SECRETARIAT),
            new MatrixLine(RescheduleSession.class, "/api/v1/sessions/{session_id}/reschedule", """
                {"starts_at": "2027-01-01T09:00:00Z", "place": "P", "reason": "Prova"}""", Role.SECRETARIAT),
            new MatrixLine(CancelSession.class, "/api/v1/sessions/{session_id}/cancel", """
                {"reason": "Prova"}""", Role.SECRETARIAT),
            new MatrixLine(ConveneSession.class, "/api/v1/sessions/{session_id}/convene", """
                {"agenda": [{"title": "T", "kind": "VOTE"}]}""", Role.SECRETARIAT),
            new MatrixLine(ReviseAgenda.class, "/api/v1/sessions/{session_id}/revise-agenda", """
                {"agenda": [{"title": "T", "kind": "VOTE"}], "reason": "Prova"}""", Role.SECRETARIAT),
            new MatrixLine(OpenSession.class, "/api/v1/sessions/{session_id}/open", "", Role.CHAIR, Role.FACILITATOR),
            new MatrixLine(
                    SuspendSession.class, "/api/v1/sessions/{session_id}/suspend", """
                {"reason": "Prova"}""", Role.CHAIR, Role.FACILITATOR),
            new MatrixLine(
                    ResumeSession.class, "/api/v1/sessions/{session_id}/resume", "", Role.CHAIR, Role.FACILITATOR),
            new MatrixLine(CloseSession.class, "/api/v1/sessions/{session_id}/close", "", Role.CHAIR, Role.FACILITATOR),
            new MatrixLine(
                    CheckIn.class, "/api/v1/sessions/{session_id}/check-in", """
                {"members": ["00000000-0000-0000-0000-000000000009"]}""", Role.FACILITATOR, Role.SECRETARIAT),
            new MatrixLine(
                    CheckOut.class, "/api/v1/sessions/{session_id}/check-out", """
                {"members": ["00000000-0000-0000-0000-000000000009"]}""", Role.FACILITATOR, Role.SECRETARIAT),
            new MatrixLine(
                    CorrectAttendance.class,
                    "/api/v1/sessions/{session_id}/correct-attendance",
                    """
                {"member_id": "00000000-0000-0000-0000-000000000009", "intervals": [], "reason": "Prova"}""",
                    Role.FACILITATOR,
                    Role.SECRETARIAT),
            new MatrixLine(
                    RecordMinutes.class,
                    "/api/v1/sessions/{session_id}/record-minutes",
                    """
                {"language": "it", "text": "Prova"}""",
                    Role.FACILITATOR,
                    Role.SECRETARIAT),
            new MatrixLine(
                    ApproveMinutes.class,
                    "/api/v1/sessions/{session_id}/approve-minutes",
                    "",
                    Role.CHAIR,
                    Role.FACILITATOR));

    private SessionMatrix() {}
}
