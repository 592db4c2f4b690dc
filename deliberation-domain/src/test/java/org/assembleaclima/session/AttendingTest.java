package org.assembleaclima.session;

import static org.assembleaclima.common.Refusals.refusalAt;
import static org.assembleaclima.session.SessionFixtures.ADA;
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
import static org.assembleaclima.session.SessionFixtures.STRANGER;
import static org.assembleaclima.session.SessionFixtures.SUSPENDED;
import static org.assembleaclima.session.SessionFixtures.TEN_O_CLOCK;
import static org.assembleaclima.session.SessionFixtures.aSession;
import static org.assembleaclima.session.SessionFixtures.came;
import static org.assembleaclima.session.SessionFixtures.comings;
import static org.assembleaclima.session.SessionFixtures.snapshotAfter;
import static org.assembleaclima.session.SessionFixtures.went;
import static org.assembleaclima.session.SessionRefusal.ALREADY_CHECKED_IN;
import static org.assembleaclima.session.SessionRefusal.CAME_AND_WENT_TOO_OFTEN;
import static org.assembleaclima.session.SessionRefusal.DOORS_NOT_OPEN;
import static org.assembleaclima.session.SessionRefusal.MEMBER_NAMED_TWICE;
import static org.assembleaclima.session.SessionRefusal.NOT_A_MEMBER_OF_THE_ASSEMBLY;
import static org.assembleaclima.session.SessionRefusal.NOT_CHECKED_IN;

import java.util.ArrayList;
import java.util.List;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.session.SessionCommand.CheckIn;
import org.assembleaclima.session.SessionCommand.CheckOut;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AttendingTest {

    private static CheckIn checkIn(MemberId... members) {
        return new CheckIn(SESSION, List.of(members));
    }

    private static CheckOut checkOut(MemberId... members) {
        return new CheckOut(SESSION, List.of(members));
    }

    @Nested
    class CheckingIn {

        @Test
        void records_all_at_once_as_soon_as_the_session_is_convened() {
            aSession().given(SCHEDULED, CONVENED).when(checkIn(CARLA, ADA)).expectEvents(came(NOON, CARLA, ADA));
        }

        @Test
        void lets_members_in_late_and_during_a_break() {
            aSession().given(SCHEDULED, CONVENED, OPENED).when(checkIn(ADA)).expectEvents(came(NOON, ADA));
            aSession()
                    .given(SCHEDULED, CONVENED, OPENED, SUSPENDED)
                    .when(checkIn(ADA))
                    .expectEvents(came(NOON, ADA));
        }

        @Test
        void lets_in_again_who_had_left() {
            aSession()
                    .given(SCHEDULED, CONVENED, came(TEN_O_CLOCK, ADA), went(ELEVEN_O_CLOCK, ADA))
                    .when(checkIn(ADA))
                    .expectEvents(came(NOON, ADA));
        }

        @Test
        void is_refused_before_the_session_is_convened() {
            aSession()
                    .given(SCHEDULED)
                    .when(checkIn(ADA))
                    .expectNoEvents()
                    .expectExceptionMessage(DOORS_NOT_OPEN.name());
        }

        @Test
        void is_refused_once_the_session_has_closed_or_is_cancelled() {
            aSession()
                    .given(SCHEDULED, CONVENED, OPENED, CLOSED)
                    .when(checkIn(ADA))
                    .expectNoEvents()
                    .expectExceptionMessage(DOORS_NOT_OPEN.name());
            aSession()
                    .given(SCHEDULED, CONVENED, CANCELLED)
                    .when(checkIn(ADA))
                    .expectNoEvents()
                    .expectExceptionMessage(DOORS_NOT_OPEN.name());
        }

        @Test
        void refuses_all_when_one_does_not_belong_to_the_assembly() {
            aSession()
                    .given(SCHEDULED, CONVENED)
                    .when(checkIn(ADA, STRANGER))
                    .expectNoEvents()
                    .expectException(refusalAt(NOT_A_MEMBER_OF_THE_ASSEMBLY, "/members/1"));
        }

        @Test
        void refuses_who_is_in_already() {
            aSession()
                    .given(SCHEDULED, CONVENED, came(TEN_O_CLOCK, BRUNO))
                    .when(checkIn(ADA, BRUNO))
                    .expectNoEvents()
                    .expectException(refusalAt(ALREADY_CHECKED_IN, "/members/1"));
        }

        @Test
        void refuses_who_is_in_already_after_a_snapshot() {
            aSession()
                    .given(snapshotAfter(SCHEDULED, CONVENED, came(TEN_O_CLOCK, BRUNO)))
                    .when(checkIn(BRUNO))
                    .expectNoEvents()
                    .expectException(refusalAt(ALREADY_CHECKED_IN, "/members/0"));
        }

        @Test
        void refuses_one_member_twice() {
            aSession()
                    .given(SCHEDULED, CONVENED)
                    .when(checkIn(ADA, BRUNO, ADA))
                    .expectNoEvents()
                    .expectException(refusalAt(MEMBER_NAMED_TWICE, "/members/2"));
        }

        @Test
        void accepts_the_two_hundredth_coming_and_refuses_the_next() {
            var past = new ArrayList<SessionEvent>(List.of(SCHEDULED, CONVENED));
            past.addAll(comings(ADA, Attendance.MOST_INTERVALS - 1));
            aSession().given(past).when(checkIn(ADA)).expectEvents(came(NOON, ADA));

            past.addAll(List.of(came(ELEVEN_O_CLOCK, ADA), went(ELEVEN_O_CLOCK, ADA)));
            aSession()
                    .given(past)
                    .when(checkIn(ADA))
                    .expectNoEvents()
                    .expectException(refusalAt(CAME_AND_WENT_TOO_OFTEN, "/members/0"));
        }
    }

    @Nested
    class CheckingOut {

        @Test
        void records_all_at_once() {
            aSession()
                    .given(SCHEDULED, CONVENED, came(TEN_O_CLOCK, ADA, BRUNO))
                    .when(checkOut(BRUNO, ADA))
                    .expectEvents(went(NOON, BRUNO, ADA));
        }

        @Test
        void refuses_who_never_came() {
            aSession()
                    .given(SCHEDULED, CONVENED, came(TEN_O_CLOCK, ADA))
                    .when(checkOut(ADA, BRUNO))
                    .expectNoEvents()
                    .expectException(refusalAt(NOT_CHECKED_IN, "/members/1"));
        }

        @Test
        void refuses_who_has_left_already() {
            aSession()
                    .given(SCHEDULED, CONVENED, came(TEN_O_CLOCK, ADA), went(ELEVEN_O_CLOCK, ADA))
                    .when(checkOut(ADA))
                    .expectNoEvents()
                    .expectException(refusalAt(NOT_CHECKED_IN, "/members/0"));
        }

        @Test
        void refuses_one_member_twice() {
            aSession()
                    .given(SCHEDULED, CONVENED, came(TEN_O_CLOCK, ADA))
                    .when(checkOut(ADA, ADA))
                    .expectNoEvents()
                    .expectException(refusalAt(MEMBER_NAMED_TWICE, "/members/1"));
        }

        @Test
        void is_refused_once_the_session_has_closed() {
            aSession()
                    .given(SCHEDULED, CONVENED, came(TEN_O_CLOCK, ADA), OPENED, SessionFixtures.closed(ADA))
                    .when(checkOut(ADA))
                    .expectNoEvents()
                    .expectExceptionMessage(DOORS_NOT_OPEN.name());
        }
    }
}
