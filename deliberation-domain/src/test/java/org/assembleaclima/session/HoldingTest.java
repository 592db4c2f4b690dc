package org.assembleaclima.session;

import static org.assembleaclima.common.Refusals.refusalIn;
import static org.assembleaclima.session.SessionFixtures.ADA;
import static org.assembleaclima.session.SessionFixtures.AGENDA;
import static org.assembleaclima.session.SessionFixtures.BRUNO;
import static org.assembleaclima.session.SessionFixtures.CANCELLED;
import static org.assembleaclima.session.SessionFixtures.CARLA;
import static org.assembleaclima.session.SessionFixtures.CLOSED;
import static org.assembleaclima.session.SessionFixtures.CONVENED;
import static org.assembleaclima.session.SessionFixtures.ELEVEN_O_CLOCK;
import static org.assembleaclima.session.SessionFixtures.NOON;
import static org.assembleaclima.session.SessionFixtures.OPENED;
import static org.assembleaclima.session.SessionFixtures.SCHEDULED;
import static org.assembleaclima.session.SessionFixtures.SESSION;
import static org.assembleaclima.session.SessionFixtures.SUSPENDED;
import static org.assembleaclima.session.SessionFixtures.TEN_O_CLOCK;
import static org.assembleaclima.session.SessionFixtures.aSession;
import static org.assembleaclima.session.SessionFixtures.came;
import static org.assembleaclima.session.SessionFixtures.snapshotAfter;
import static org.assembleaclima.session.SessionFixtures.went;
import static org.assembleaclima.session.SessionRefusal.AGENDA_NOT_OPEN;
import static org.assembleaclima.session.SessionRefusal.AGENDA_UNCHANGED;
import static org.assembleaclima.session.SessionRefusal.SESSION_NOT_CONVENED;
import static org.assembleaclima.session.SessionRefusal.SESSION_NOT_OPEN;
import static org.assembleaclima.session.SessionRefusal.SESSION_NOT_SCHEDULED;
import static org.assembleaclima.session.SessionRefusal.SESSION_NOT_SUSPENDED;
import static org.assembleaclima.session.SessionRefusal.SESSION_NOT_UNDER_WAY;

import java.util.List;
import java.util.Optional;
import org.assembleaclima.session.SessionCommand.CloseSession;
import org.assembleaclima.session.SessionCommand.ConveneSession;
import org.assembleaclima.session.SessionCommand.OpenSession;
import org.assembleaclima.session.SessionCommand.ResumeSession;
import org.assembleaclima.session.SessionCommand.ReviseAgenda;
import org.assembleaclima.session.SessionCommand.SuspendSession;
import org.assembleaclima.session.SessionEvent.AgendaRevised;
import org.assembleaclima.session.SessionEvent.SessionClosed;
import org.assembleaclima.session.SessionEvent.SessionConvened;
import org.assembleaclima.session.SessionEvent.SessionOpened;
import org.assembleaclima.session.SessionEvent.SessionResumed;
import org.assembleaclima.session.SessionEvent.SessionSuspended;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HoldingTest {

    private static final List<AgendaItem> SHORTER =
            List.of(new AgendaItem(Optional.empty(), "More trees", AgendaKind.DISCUSSION, Optional.empty()));
    private static final SessionResumed RESUMED = new SessionResumed(SESSION, ELEVEN_O_CLOCK);

    @Nested
    class Convening {

        @Test
        void records_the_agenda() {
            aSession()
                    .given(SCHEDULED)
                    .when(new ConveneSession(SESSION, AGENDA))
                    .expectEvents(new SessionConvened(SESSION, AGENDA, NOON));
        }

        @Test
        void is_refused_twice() {
            aSession()
                    .given(SCHEDULED, CONVENED)
                    .when(new ConveneSession(SESSION, SHORTER))
                    .expectNoEvents()
                    .expectExceptionMessage(SESSION_NOT_SCHEDULED.name());
        }

        @Test
        void is_refused_after_the_session_was_cancelled() {
            aSession()
                    .given(SCHEDULED, CANCELLED)
                    .when(new ConveneSession(SESSION, AGENDA))
                    .expectNoEvents()
                    .expectException(refusalIn(SESSION_NOT_SCHEDULED, "CANCELLED"));
        }
    }

    @Nested
    class RevisingTheAgenda {

        private static final ReviseAgenda REVISE = new ReviseAgenda(SESSION, SHORTER, "No time");

        @Test
        void replaces_it_before_the_session_opens() {
            aSession()
                    .given(SCHEDULED, CONVENED)
                    .when(REVISE)
                    .expectEvents(new AgendaRevised(SESSION, SHORTER, "No time", NOON));
        }

        @Test
        void replaces_it_while_the_session_is_open() {
            aSession()
                    .given(SCHEDULED, CONVENED, OPENED, SUSPENDED, RESUMED)
                    .when(REVISE)
                    .expectEvents(new AgendaRevised(SESSION, SHORTER, "No time", NOON));
        }

        @Test
        void is_refused_before_there_is_one() {
            aSession()
                    .given(SCHEDULED)
                    .when(REVISE)
                    .expectNoEvents()
                    .expectException(refusalIn(AGENDA_NOT_OPEN, "SCHEDULED", "convene", "reschedule", "cancel"));
        }

        @Test
        void is_refused_while_the_session_is_suspended() {
            aSession()
                    .given(SCHEDULED, CONVENED, OPENED, SUSPENDED)
                    .when(REVISE)
                    .expectNoEvents()
                    .expectException(refusalIn(
                            AGENDA_NOT_OPEN,
                            "SUSPENDED",
                            "resume",
                            "close",
                            "check-in",
                            "check-out",
                            "correct-attendance"));
        }

        @Test
        void is_refused_when_it_says_the_same() {
            aSession()
                    .given(SCHEDULED, CONVENED)
                    .when(new ReviseAgenda(SESSION, AGENDA, "No reason"))
                    .expectNoEvents()
                    .expectExceptionMessage(AGENDA_UNCHANGED.name());
        }

        @Test
        void is_refused_when_it_says_the_same_as_the_revision_in_a_snapshot() {
            aSession()
                    .given(snapshotAfter(SCHEDULED, CONVENED, new AgendaRevised(SESSION, SHORTER, "First", NOON)))
                    .when(REVISE)
                    .expectNoEvents()
                    .expectExceptionMessage(AGENDA_UNCHANGED.name());
        }
    }

    @Nested
    class Opening {

        @Test
        void opens_a_convened_session() {
            aSession()
                    .given(SCHEDULED, CONVENED)
                    .when(new OpenSession(SESSION))
                    .expectEvents(new SessionOpened(SESSION, NOON));
        }

        @Test
        void is_refused_before_the_session_is_convened() {
            aSession()
                    .given(SCHEDULED)
                    .when(new OpenSession(SESSION))
                    .expectNoEvents()
                    .expectExceptionMessage(SESSION_NOT_CONVENED.name());
        }

        @Test
        void is_refused_twice() {
            aSession()
                    .given(SCHEDULED, CONVENED, OPENED)
                    .when(new OpenSession(SESSION))
                    .expectNoEvents()
                    .expectExceptionMessage(SESSION_NOT_CONVENED.name());
        }

        @Test
        void is_refused_once_the_session_has_closed() {
            aSession()
                    .given(SCHEDULED, CONVENED, OPENED, CLOSED)
                    .when(new OpenSession(SESSION))
                    .expectNoEvents()
                    .expectException(refusalIn(
                            SESSION_NOT_CONVENED, "CLOSED", "record-minutes", "approve-minutes", "correct-attendance"));
        }
    }

    @Nested
    class SuspendingAndResuming {

        @Test
        void suspends_an_open_session() {
            aSession()
                    .given(SCHEDULED, CONVENED, OPENED)
                    .when(new SuspendSession(SESSION, "Lunch"))
                    .expectEvents(new SessionSuspended(SESSION, "Lunch", NOON));
        }

        @Test
        void refuses_to_suspend_twice() {
            aSession()
                    .given(SCHEDULED, CONVENED, OPENED, SUSPENDED)
                    .when(new SuspendSession(SESSION, "Lunch"))
                    .expectNoEvents()
                    .expectExceptionMessage(SESSION_NOT_OPEN.name());
        }

        @Test
        void refuses_to_suspend_what_has_not_opened() {
            aSession()
                    .given(SCHEDULED, CONVENED)
                    .when(new SuspendSession(SESSION, "Lunch"))
                    .expectNoEvents()
                    .expectExceptionMessage(SESSION_NOT_OPEN.name());
        }

        @Test
        void resumes_a_suspended_session() {
            aSession()
                    .given(SCHEDULED, CONVENED, OPENED, SUSPENDED)
                    .when(new ResumeSession(SESSION))
                    .expectEvents(new SessionResumed(SESSION, NOON));
        }

        @Test
        void resumes_a_session_suspended_before_a_snapshot() {
            aSession()
                    .given(snapshotAfter(SCHEDULED, CONVENED, OPENED, SUSPENDED))
                    .when(new ResumeSession(SESSION))
                    .expectEvents(new SessionResumed(SESSION, NOON));
        }

        @Test
        void refuses_to_resume_an_open_session() {
            aSession()
                    .given(SCHEDULED, CONVENED, OPENED, SUSPENDED, RESUMED)
                    .when(new ResumeSession(SESSION))
                    .expectNoEvents()
                    .expectExceptionMessage(SESSION_NOT_SUSPENDED.name());
        }
    }

    @Nested
    class Closing {

        @Test
        void checks_out_whoever_is_still_in_the_room() {
            aSession()
                    .given(SCHEDULED, CONVENED, came(TEN_O_CLOCK, CARLA, BRUNO, ADA), OPENED, went(NOON, BRUNO))
                    .when(new CloseSession(SESSION))
                    .expectEvents(new SessionClosed(SESSION, List.of(ADA, CARLA), NOON));
        }

        @Test
        void closes_a_suspended_session_too() {
            aSession()
                    .given(SCHEDULED, CONVENED, OPENED, SUSPENDED)
                    .when(new CloseSession(SESSION))
                    .expectEvents(new SessionClosed(SESSION, List.of(), NOON));
        }

        @Test
        void is_refused_before_the_session_opens() {
            aSession()
                    .given(SCHEDULED, CONVENED)
                    .when(new CloseSession(SESSION))
                    .expectNoEvents()
                    .expectExceptionMessage(SESSION_NOT_UNDER_WAY.name());
        }

        @Test
        void is_refused_twice() {
            aSession()
                    .given(SCHEDULED, CONVENED, OPENED, CLOSED)
                    .when(new CloseSession(SESSION))
                    .expectNoEvents()
                    .expectExceptionMessage(SESSION_NOT_UNDER_WAY.name());
        }
    }
}
