package org.assembleaclima.session;

import static org.assembleaclima.common.Refusals.refusalAt;
import static org.assembleaclima.common.Refusals.refusalIn;
import static org.assembleaclima.session.SessionFixtures.ADA;
import static org.assembleaclima.session.SessionFixtures.BRUNO;
import static org.assembleaclima.session.SessionFixtures.CANCELLED;
import static org.assembleaclima.session.SessionFixtures.CONVENED;
import static org.assembleaclima.session.SessionFixtures.ELEVEN_O_CLOCK;
import static org.assembleaclima.session.SessionFixtures.NOON;
import static org.assembleaclima.session.SessionFixtures.OPENED;
import static org.assembleaclima.session.SessionFixtures.SCHEDULED;
import static org.assembleaclima.session.SessionFixtures.SESSION;
import static org.assembleaclima.session.SessionFixtures.STRANGER;
import static org.assembleaclima.session.SessionFixtures.TEN_O_CLOCK;
import static org.assembleaclima.session.SessionFixtures.aSession;
import static org.assembleaclima.session.SessionFixtures.approved;
import static org.assembleaclima.session.SessionFixtures.between;
import static org.assembleaclima.session.SessionFixtures.came;
import static org.assembleaclima.session.SessionFixtures.closed;
import static org.assembleaclima.session.SessionFixtures.corrected;
import static org.assembleaclima.session.SessionFixtures.recorded;
import static org.assembleaclima.session.SessionFixtures.since;
import static org.assembleaclima.session.SessionFixtures.snapshotAfter;
import static org.assembleaclima.session.SessionFixtures.went;
import static org.assembleaclima.session.SessionRefusal.ALREADY_CHECKED_IN;
import static org.assembleaclima.session.SessionRefusal.ATTENDANCE_BEYOND_THE_SESSION;
import static org.assembleaclima.session.SessionRefusal.ATTENDANCE_INTERVALS_OUT_OF_ORDER;
import static org.assembleaclima.session.SessionRefusal.ATTENDANCE_IN_THE_FUTURE;
import static org.assembleaclima.session.SessionRefusal.ATTENDANCE_LONG_BEFORE_THE_SESSION;
import static org.assembleaclima.session.SessionRefusal.ATTENDANCE_NOT_CORRECTABLE;
import static org.assembleaclima.session.SessionRefusal.ATTENDANCE_UNCHANGED;
import static org.assembleaclima.session.SessionRefusal.NOT_A_MEMBER_OF_THE_ASSEMBLY;

import java.time.Instant;
import java.util.List;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.session.SessionCommand.CheckIn;
import org.assembleaclima.session.SessionCommand.CorrectAttendance;
import org.assembleaclima.session.SessionEvent.SessionConvened;
import org.junit.jupiter.api.Test;

class CorrectingTest {

    private static final Instant CLOSED_AT = closed().closedAt();

    private static CorrectAttendance correct(MemberId member, Interval... intervals) {
        return new CorrectAttendance(SESSION, member, List.of(intervals), "The list was wrong");
    }

    private static void accepts(Interval... intervals) {
        aSession()
                .given(SCHEDULED, CONVENED, OPENED)
                .when(correct(ADA, intervals))
                .expectEvents(corrected(ADA, List.of(), List.of(intervals)));
    }

    private static void refuses(SessionRefusal reason, int index, Interval... intervals) {
        aSession()
                .given(SCHEDULED, CONVENED, OPENED)
                .when(correct(ADA, intervals))
                .expectNoEvents()
                .expectException(refusalAt(reason, "/intervals/" + index));
    }

    @Test
    void records_what_was_told_before_and_what_holds_now() {
        aSession()
                .given(SCHEDULED, CONVENED, came(TEN_O_CLOCK, ADA), went(ELEVEN_O_CLOCK, ADA))
                .when(correct(ADA, since(ELEVEN_O_CLOCK)))
                .expectEvents(
                        corrected(ADA, List.of(between(TEN_O_CLOCK, ELEVEN_O_CLOCK)), List.of(since(ELEVEN_O_CLOCK))));
    }

    @Test
    void corrects_a_correction_after_a_snapshot() {
        var before = List.of(between(TEN_O_CLOCK, ELEVEN_O_CLOCK));
        aSession()
                .given(snapshotAfter(SCHEDULED, CONVENED, OPENED, corrected(ADA, List.of(), before)))
                .when(correct(ADA))
                .expectEvents(corrected(ADA, before, List.of()));
    }

    @Test
    void a_correction_decides_who_counts_as_checked_in() {
        aSession()
                .given(SCHEDULED, CONVENED, OPENED, corrected(ADA, List.of(), List.of(since(TEN_O_CLOCK))))
                .when(new CheckIn(SESSION, List.of(ADA)))
                .expectNoEvents()
                .expectException(refusalAt(ALREADY_CHECKED_IN, "/members/0"));
    }

    @Test
    void accepts_intervals_that_touch_and_refuses_those_that_overlap() {
        accepts(between(TEN_O_CLOCK, ELEVEN_O_CLOCK), between(ELEVEN_O_CLOCK, NOON));
        refuses(
                ATTENDANCE_INTERVALS_OUT_OF_ORDER,
                1,
                between(TEN_O_CLOCK, ELEVEN_O_CLOCK),
                between(ELEVEN_O_CLOCK.minusNanos(1), NOON));
    }

    @Test
    void refuses_intervals_in_another_order_than_that_of_time() {
        refuses(
                ATTENDANCE_INTERVALS_OUT_OF_ORDER,
                1,
                between(ELEVEN_O_CLOCK, NOON),
                between(TEN_O_CLOCK, ELEVEN_O_CLOCK));
    }

    @Test
    void refuses_to_go_on_after_an_interval_that_lasts() {
        refuses(ATTENDANCE_INTERVALS_OUT_OF_ORDER, 1, since(TEN_O_CLOCK), between(ELEVEN_O_CLOCK, NOON));
    }

    @Test
    void refuses_an_interval_that_ends_as_it_begins_or_before() {
        accepts(between(TEN_O_CLOCK, TEN_O_CLOCK.plusNanos(1)));
        refuses(ATTENDANCE_INTERVALS_OUT_OF_ORDER, 0, between(TEN_O_CLOCK, TEN_O_CLOCK));
        refuses(ATTENDANCE_INTERVALS_OUT_OF_ORDER, 0, between(ELEVEN_O_CLOCK, TEN_O_CLOCK));
    }

    @Test
    void accepts_what_is_told_up_to_now_and_refuses_what_is_told_in_advance() {
        accepts(between(TEN_O_CLOCK, NOON));
        accepts(since(NOON));
        refuses(ATTENDANCE_IN_THE_FUTURE, 0, between(TEN_O_CLOCK, NOON.plusNanos(1)));
        refuses(ATTENDANCE_IN_THE_FUTURE, 0, since(NOON.plusNanos(1)));
    }

    @Test
    void accepts_the_day_before_the_planned_one_and_refuses_what_was_earlier() {
        var midnight = Instant.parse("2024-10-17T22:00:00Z"); // in Milan 18 October begins
        accepts(between(midnight, NOON));
        refuses(ATTENDANCE_LONG_BEFORE_THE_SESSION, 0, between(midnight.minusNanos(1), NOON));
    }

    @Test
    void accepts_what_follows_an_earlier_convening_also_after_a_snapshot() {
        var early = Instant.parse("2024-10-01T08:00:00Z");
        var convened = new SessionConvened(SESSION, SessionFixtures.AGENDA, early);
        aSession()
                .given(snapshotAfter(SCHEDULED, convened, OPENED))
                .when(correct(ADA, between(early, NOON)))
                .expectEvents(corrected(ADA, List.of(), List.of(between(early, NOON))));
        aSession()
                .given(snapshotAfter(SCHEDULED, convened, OPENED))
                .when(correct(ADA, between(early.minusNanos(1), NOON)))
                .expectNoEvents()
                .expectException(refusalAt(ATTENDANCE_LONG_BEFORE_THE_SESSION, "/intervals/0"));
    }

    @Test
    void accepts_what_ends_with_the_session_and_refuses_what_goes_on_after_it() {
        accepted(between(TEN_O_CLOCK, CLOSED_AT));
        refusedAfterClosing(between(TEN_O_CLOCK, CLOSED_AT.plusNanos(1)));
        refusedAfterClosing(since(TEN_O_CLOCK));
    }

    private static void accepted(Interval interval) {
        aSession()
                .given(SCHEDULED, CONVENED, OPENED, closed())
                .when(correct(ADA, interval))
                .expectEvents(corrected(ADA, List.of(), List.of(interval)));
    }

    private static void refusedAfterClosing(Interval interval) {
        aSession()
                .given(snapshotAfter(SCHEDULED, CONVENED, OPENED, closed()))
                .when(correct(ADA, interval))
                .expectNoEvents()
                .expectException(refusalAt(ATTENDANCE_BEYOND_THE_SESSION, "/intervals/0"));
    }

    @Test
    void refuses_what_is_recorded_already() {
        aSession()
                .given(SCHEDULED, CONVENED, came(TEN_O_CLOCK, ADA), OPENED, closed(ADA))
                .when(correct(ADA, between(TEN_O_CLOCK, CLOSED_AT)))
                .expectNoEvents()
                .expectExceptionMessage(ATTENDANCE_UNCHANGED.name());
    }

    @Test
    void refuses_to_say_again_that_somebody_never_came() {
        aSession()
                .given(SCHEDULED, CONVENED)
                .when(correct(ADA))
                .expectNoEvents()
                .expectExceptionMessage(ATTENDANCE_UNCHANGED.name());
    }

    @Test
    void refuses_somebody_who_does_not_belong_to_the_assembly() {
        aSession()
                .given(SCHEDULED, CONVENED)
                .when(correct(STRANGER, since(TEN_O_CLOCK)))
                .expectNoEvents()
                .expectException(refusalAt(NOT_A_MEMBER_OF_THE_ASSEMBLY, "/member_id"));
    }

    @Test
    void corrects_somebody_who_was_let_in_and_is_no_member_any_more() {
        aSession()
                .given(SCHEDULED, CONVENED, came(TEN_O_CLOCK, STRANGER))
                .when(correct(STRANGER))
                .expectEvents(corrected(STRANGER, List.of(since(TEN_O_CLOCK)), List.of()));
    }

    @Test
    void is_refused_before_the_session_is_convened_and_when_it_is_cancelled() {
        aSession()
                .given(SCHEDULED)
                .when(correct(ADA, since(TEN_O_CLOCK)))
                .expectNoEvents()
                .expectExceptionMessage(ATTENDANCE_NOT_CORRECTABLE.name());
        aSession()
                .given(SCHEDULED, CANCELLED)
                .when(correct(ADA, since(TEN_O_CLOCK)))
                .expectNoEvents()
                .expectExceptionMessage(ATTENDANCE_NOT_CORRECTABLE.name());
    }

    @Test
    void is_open_until_the_minutes_are_approved() {
        var minutes = recorded(1, "Verbale", "secretary");
        aSession()
                .given(SCHEDULED, CONVENED, OPENED, closed(), minutes)
                .when(correct(BRUNO, between(TEN_O_CLOCK, ELEVEN_O_CLOCK)))
                .expectEvents(corrected(BRUNO, List.of(), List.of(between(TEN_O_CLOCK, ELEVEN_O_CLOCK))));
        aSession()
                .given(SCHEDULED, CONVENED, OPENED, closed(), minutes, approved(1, "Verbale"))
                .when(correct(BRUNO, between(TEN_O_CLOCK, ELEVEN_O_CLOCK)))
                .expectNoEvents()
                .expectException(refusalIn(ATTENDANCE_NOT_CORRECTABLE, "MINUTES_APPROVED"));
    }
}
