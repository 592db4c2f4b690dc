package org.assembleaclima.session;

import static org.assembleaclima.common.Refusals.refusalIn;
import static org.assembleaclima.session.SessionFixtures.ADA;
import static org.assembleaclima.session.SessionFixtures.BALLOT;
import static org.assembleaclima.session.SessionFixtures.BRUNO;
import static org.assembleaclima.session.SessionFixtures.CARLA;
import static org.assembleaclima.session.SessionFixtures.CLOSED;
import static org.assembleaclima.session.SessionFixtures.CONVENED;
import static org.assembleaclima.session.SessionFixtures.CYCLE_2024;
import static org.assembleaclima.session.SessionFixtures.ELEVEN_O_CLOCK;
import static org.assembleaclima.session.SessionFixtures.FLOOR_TAKEN;
import static org.assembleaclima.session.SessionFixtures.GREEN;
import static org.assembleaclima.session.SessionFixtures.NOON;
import static org.assembleaclima.session.SessionFixtures.OPENED;
import static org.assembleaclima.session.SessionFixtures.OTHER_BALLOT;
import static org.assembleaclima.session.SessionFixtures.SCHEDULED;
import static org.assembleaclima.session.SessionFixtures.SESSION;
import static org.assembleaclima.session.SessionFixtures.SUSPENDED;
import static org.assembleaclima.session.SessionFixtures.TEN_O_CLOCK;
import static org.assembleaclima.session.SessionFixtures.aSession;
import static org.assembleaclima.session.SessionFixtures.between;
import static org.assembleaclima.session.SessionFixtures.came;
import static org.assembleaclima.session.SessionFixtures.corrected;
import static org.assembleaclima.session.SessionFixtures.scheduled;
import static org.assembleaclima.session.SessionFixtures.since;
import static org.assembleaclima.session.SessionFixtures.snapshotAfter;
import static org.assembleaclima.session.SessionFixtures.went;
import static org.assembleaclima.session.SessionRefusal.BALLOT_HAS_THE_FLOOR;
import static org.assembleaclima.session.SessionRefusal.SESSION_NOT_OPEN;

import java.util.List;
import java.util.Optional;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.session.SessionCommand.CloseSession;
import org.assembleaclima.session.SessionCommand.CorrectAttendance;
import org.assembleaclima.session.SessionCommand.LeaveFloor;
import org.assembleaclima.session.SessionCommand.TakeFloor;
import org.assembleaclima.session.SessionEvent.FloorLeft;
import org.assembleaclima.session.SessionEvent.FloorTaken;
import org.assembleaclima.session.SessionEvent.SessionClosed;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FloorTest {

    private static final TakeFloor TAKE = new TakeFloor(SESSION, BALLOT);

    private static Present present(MemberId... members) {
        return new Present(SESSION, CYCLE_2024, SessionKind.PLENARY, List.of(members));
    }

    @Nested
    class Taking {

        @Test
        void gives_a_ballot_the_floor_and_says_who_is_in_the_room_sorted_by_id() {
            aSession()
                    .given(SCHEDULED, CONVENED, came(TEN_O_CLOCK, CARLA, ADA, BRUNO), OPENED, went(NOON, BRUNO))
                    .when(TAKE)
                    .expectResultMessagePayload(present(ADA, CARLA)) // R3.1
                    .expectEvents(new FloorTaken(SESSION, BALLOT, NOON));
        }

        @Test
        void says_the_same_after_a_snapshot() {
            aSession()
                    .given(snapshotAfter(SCHEDULED, CONVENED, came(TEN_O_CLOCK, CARLA, ADA), OPENED, went(NOON, CARLA)))
                    .when(TAKE)
                    .expectResultMessagePayload(present(ADA));
        }

        @Test
        void counts_who_checked_in_this_instant() {
            aSession()
                    .given(SCHEDULED, CONVENED, OPENED, came(NOON, ADA))
                    .when(TAKE)
                    .expectResultMessagePayload(present(ADA));
        }

        @Test
        void says_of_a_group_meeting_that_it_is_one() {
            aSession()
                    .given(scheduled(SessionKind.GROUP_MEETING, Optional.of(GREEN), Optional.empty()), CONVENED, OPENED)
                    .when(TAKE)
                    .expectResultMessagePayload(new Present(SESSION, CYCLE_2024, SessionKind.GROUP_MEETING, List.of()));
        }

        @Test
        void is_refused_before_the_session_opens() {
            aSession()
                    .given(SCHEDULED, CONVENED)
                    .when(TAKE)
                    .expectNoEvents()
                    .expectException(refusalIn(
                            SESSION_NOT_OPEN,
                            "CONVENED",
                            "open",
                            "reschedule",
                            "cancel",
                            "revise-agenda",
                            "check-in",
                            "check-out",
                            "correct-attendance"));
        }

        @Test
        void is_refused_while_the_session_is_suspended() {
            aSession()
                    .given(SCHEDULED, CONVENED, OPENED, SUSPENDED)
                    .when(TAKE)
                    .expectNoEvents()
                    .expectExceptionMessage(SESSION_NOT_OPEN.name());
        }

        @Test
        void is_refused_after_the_session_has_closed() {
            aSession()
                    .given(SCHEDULED, CONVENED, OPENED, CLOSED)
                    .when(TAKE)
                    .expectNoEvents()
                    .expectExceptionMessage(SESSION_NOT_OPEN.name());
        }

        @Test
        void is_refused_while_another_ballot_has_the_floor() {
            aSession()
                    .given(SCHEDULED, CONVENED, OPENED, FLOOR_TAKEN)
                    .when(new TakeFloor(SESSION, OTHER_BALLOT))
                    .expectNoEvents()
                    .expectExceptionMessage(SessionRefusal.FLOOR_TAKEN.name());
        }

        @Test
        void is_open_again_once_the_other_ballot_has_left_it() {
            aSession()
                    .given(SCHEDULED, CONVENED, OPENED, FLOOR_TAKEN, new FloorLeft(SESSION, BALLOT, ELEVEN_O_CLOCK))
                    .when(new TakeFloor(SESSION, OTHER_BALLOT))
                    .expectEvents(new FloorTaken(SESSION, OTHER_BALLOT, NOON));
        }

        @Test
        void records_nothing_twice_for_the_ballot_that_has_it() {
            aSession()
                    .given(SCHEDULED, CONVENED, came(TEN_O_CLOCK, ADA), OPENED, FLOOR_TAKEN)
                    .when(TAKE)
                    .expectNoEvents()
                    .expectResultMessagePayload(present(ADA));
        }
    }

    @Nested
    class Leaving {

        @Test
        void gives_the_floor_back() {
            aSession()
                    .given(SCHEDULED, CONVENED, OPENED, FLOOR_TAKEN)
                    .when(new LeaveFloor(SESSION, BALLOT))
                    .expectEvents(new FloorLeft(SESSION, BALLOT, NOON));
        }

        @Test
        void works_while_the_session_is_suspended() {
            aSession()
                    .given(SCHEDULED, CONVENED, OPENED, FLOOR_TAKEN, SUSPENDED)
                    .when(new LeaveFloor(SESSION, BALLOT))
                    .expectEvents(new FloorLeft(SESSION, BALLOT, NOON));
        }

        @Test
        void succeeds_without_an_event_when_it_was_left_before() {
            aSession()
                    .given(SCHEDULED, CONVENED, OPENED, FLOOR_TAKEN, new FloorLeft(SESSION, BALLOT, ELEVEN_O_CLOCK))
                    .when(new LeaveFloor(SESSION, BALLOT))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void does_not_take_the_floor_from_another_ballot() {
            aSession()
                    .given(SCHEDULED, CONVENED, OPENED, FLOOR_TAKEN)
                    .when(new LeaveFloor(SESSION, OTHER_BALLOT))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }
    }

    @Nested
    class WhileItIsTaken {

        @Test
        void the_session_cannot_close() {
            aSession()
                    .given(SCHEDULED, CONVENED, OPENED, FLOOR_TAKEN)
                    .when(new CloseSession(SESSION))
                    .expectNoEvents()
                    .expectExceptionMessage(BALLOT_HAS_THE_FLOOR.name());
        }

        @Test
        void the_session_cannot_close_after_a_snapshot_either() {
            aSession()
                    .given(snapshotAfter(SCHEDULED, CONVENED, OPENED, FLOOR_TAKEN, SUSPENDED))
                    .when(new CloseSession(SESSION))
                    .expectNoEvents()
                    .expectExceptionMessage(BALLOT_HAS_THE_FLOOR.name());
        }

        @Test
        void the_session_can_close_once_it_is_left() {
            aSession()
                    .given(SCHEDULED, CONVENED, OPENED, FLOOR_TAKEN, new FloorLeft(SESSION, BALLOT, ELEVEN_O_CLOCK))
                    .when(new CloseSession(SESSION))
                    .expectEvents(new SessionClosed(SESSION, List.of(), NOON));
        }

        /** R3.2: the correction is a fact of its own; what the ballot was told, and recorded, is not touched by it. */
        @Test
        void a_correction_changes_attendance_and_not_what_the_ballot_was_told() {
            var session = snapshotAfter(SCHEDULED, CONVENED, came(TEN_O_CLOCK, ADA), OPENED);
            aSession().given(session).when(TAKE).expectResultMessagePayload(present(ADA));

            aSession()
                    .given(SCHEDULED, CONVENED, came(TEN_O_CLOCK, ADA), OPENED, FLOOR_TAKEN)
                    .when(new CorrectAttendance(
                            SESSION, ADA, List.of(between(TEN_O_CLOCK, ELEVEN_O_CLOCK)), "The list was wrong"))
                    .expectEvents(
                            corrected(ADA, List.of(since(TEN_O_CLOCK)), List.of(between(TEN_O_CLOCK, ELEVEN_O_CLOCK))));
        }
    }
}
