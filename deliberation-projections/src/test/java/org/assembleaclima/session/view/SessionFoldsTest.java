package org.assembleaclima.session.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assembleaclima.common.BallotId;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.common.view.View;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.session.AgendaItem;
import org.assembleaclima.session.AgendaKind;
import org.assembleaclima.session.Interval;
import org.assembleaclima.session.MinutesHash;
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
import org.assembleaclima.session.SessionId;
import org.assembleaclima.session.SessionKind;
import org.assembleaclima.session.view.SessionEntry.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The views of sessions as the functions they are. */
class SessionFoldsTest {

    private static final SessionId SESSION = SessionId.of("00000000-0000-0000-0000-000000000001");
    private static final MemberId ADA = MemberId.of("00000000-0000-0000-0000-0000000000a1");
    private static final MemberId BRUNO = MemberId.of("00000000-0000-0000-0000-0000000000b2");
    private static final BallotId BALLOT = BallotId.of("00000000-0000-0000-0000-0000000000c3");
    private static final Instant NINE = Instant.parse("2026-03-01T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static final SessionScheduled SCHEDULED = new SessionScheduled(
            SESSION,
            CycleId.of("2024"),
            SessionKind.PLENARY,
            Optional.empty(),
            "Plenaria",
            TEN,
            "Teatro",
            Optional.of(8),
            List.of(),
            NINE);
    private static final AgendaItem VOTE =
            new AgendaItem(Optional.of("1"), "Ombra", AgendaKind.VOTE, Optional.of(new UUID(0, 1)));
    private static final AgendaItem TALK =
            new AgendaItem(Optional.empty(), "Varie", AgendaKind.DISCUSSION, Optional.empty());
    private static final SessionConvened CONVENED = new SessionConvened(SESSION, List.of(VOTE), NINE);
    private static final MembersCheckedIn CAME = new MembersCheckedIn(SESSION, List.of(ADA, BRUNO), NINE);
    private static final MinutesHash HASH = MinutesHash.of("0".repeat(64));

    private static Recorded nth(long version) {
        return new Recorded(version + 100, SESSION.toString(), version, "any", NINE, "x", List.of("chair"));
    }

    /** The row of one key after these events, each of which has the version of its place. */
    private static <R extends Row> @Nullable R row(View<SessionEvent, R> view, String key, SessionEvent... events) {
        R row = null;
        for (int i = 0; i < events.length; i++)
            if (view.keysOf(events[i], nth(i + 1)).contains(key)) row = view.evolve(key, row, events[i], nth(i + 1));
        return row;
    }

    private static SessionEntry entry(SessionEvent... events) {
        return row(new SessionRegister(), SESSION.toString(), events);
    }

    private static AttendanceEntry attendance(MemberId member, SessionEvent... events) {
        return row(new AttendanceRegister(), AttendanceRegister.key(SESSION, member), events);
    }

    @Test
    void the_register_tells_what_was_scheduled() {
        assertThat(entry(SCHEDULED))
                .isEqualTo(new SessionEntry(
                        SESSION,
                        1,
                        CycleId.of("2024"),
                        SessionKind.PLENARY,
                        null,
                        8,
                        "Plenaria",
                        TEN,
                        "Teatro",
                        List.of(),
                        State.SCHEDULED,
                        0,
                        null,
                        null,
                        null,
                        null,
                        null));
        var moved = entry(SCHEDULED, new SessionRescheduled(SESSION, NOON, "Palazzo", "r", NINE));
        assertThat(moved.startsAt()).isEqualTo(NOON);
        assertThat(moved.place()).isEqualTo("Palazzo");
        assertThat(moved.state()).isEqualTo(State.SCHEDULED);
        assertThat(moved.version()).isEqualTo(2);
    }

    @Test
    void the_register_follows_a_session_through_its_life() {
        var opened = new SessionOpened(SESSION, TEN);
        var suspended = new SessionSuspended(SESSION, "r", TEN);
        var resumed = new SessionResumed(SESSION, TEN);
        var closed = new SessionClosed(SESSION, List.of(), NOON);
        assertThat(entry(SCHEDULED, CONVENED).state()).isEqualTo(State.CONVENED);
        assertThat(entry(SCHEDULED, CONVENED, opened).state()).isEqualTo(State.OPEN);
        assertThat(entry(SCHEDULED, CONVENED, opened).openedAt()).isEqualTo(TEN);
        assertThat(entry(SCHEDULED, CONVENED, opened, suspended).state()).isEqualTo(State.SUSPENDED);
        assertThat(entry(SCHEDULED, CONVENED, opened, suspended, resumed).state())
                .isEqualTo(State.OPEN);
        var ended = entry(SCHEDULED, CONVENED, opened, closed);
        assertThat(ended.state()).isEqualTo(State.CLOSED);
        assertThat(ended.openedAt()).isEqualTo(TEN);
        assertThat(ended.closedAt()).isEqualTo(NOON);
    }

    @Test
    void the_register_counts_who_is_in_the_room() {
        assertThat(entry(SCHEDULED, CONVENED, CAME).checkedIn()).isEqualTo(2);
        var went = new MembersCheckedOut(SESSION, List.of(ADA), TEN);
        assertThat(entry(SCHEDULED, CONVENED, CAME, went).checkedIn()).isEqualTo(1);
        assertThat(entry(SCHEDULED, CONVENED, CAME, new SessionClosed(SESSION, List.of(ADA, BRUNO), NOON))
                        .checkedIn())
                .isZero();
        var cancelled = entry(SCHEDULED, CONVENED, CAME, new SessionCancelled(SESSION, "r", List.of(ADA, BRUNO), TEN));
        assertThat(cancelled.checkedIn()).isZero();
        assertThat(cancelled.state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void a_correction_counts_only_where_it_changes_who_is_in_the_room() {
        var open = List.of(new Interval(NINE, Optional.empty()));
        var ended = List.of(new Interval(NINE, Optional.of(TEN)));
        assertThat(corrected(open, ended)).isEqualTo(1);
        assertThat(corrected(open, List.of())).isEqualTo(1);
        assertThat(corrected(ended, open)).isEqualTo(3);
        assertThat(corrected(List.of(), open)).isEqualTo(3);
        assertThat(corrected(List.of(), ended)).isEqualTo(2);
        assertThat(corrected(open, List.of(new Interval(TEN, Optional.empty()))))
                .isEqualTo(2);
    }

    private static int corrected(List<Interval> before, List<Interval> after) {
        return entry(SCHEDULED, CONVENED, CAME, new AttendanceCorrected(SESSION, ADA, before, after, "r", NOON))
                .checkedIn();
    }

    @Test
    void the_register_names_the_ballot_that_has_the_floor() {
        var taken = new FloorTaken(SESSION, BALLOT, TEN);
        assertThat(entry(SCHEDULED, CONVENED, taken).ballotId()).isEqualTo(BALLOT);
        assertThat(entry(SCHEDULED, CONVENED, taken, new FloorLeft(SESSION, BALLOT, TEN))
                        .ballotId())
                .isNull();
    }

    @Test
    void attendance_is_one_row_for_each_member_and_ends_with_the_session() {
        var closed = new SessionClosed(SESSION, List.of(BRUNO), NOON);
        var went = new MembersCheckedOut(SESSION, List.of(ADA), TEN);
        assertThat(attendance(ADA, SCHEDULED, CONVENED, CAME, went, closed))
                .isEqualTo(new AttendanceEntry(SESSION, ADA, 4, List.of(new Stay(NINE, TEN)), false, 0));
        assertThat(attendance(BRUNO, SCHEDULED, CONVENED, CAME, went))
                .isEqualTo(new AttendanceEntry(SESSION, BRUNO, 3, List.of(new Stay(NINE, null)), true, 0));
        assertThat(attendance(BRUNO, SCHEDULED, CONVENED, CAME, went, closed))
                .isEqualTo(new AttendanceEntry(SESSION, BRUNO, 5, List.of(new Stay(NINE, NOON)), false, 0));
        assertThat(attendance(ADA, CAME, new SessionCancelled(SESSION, "r", List.of(ADA), TEN)))
                .isEqualTo(new AttendanceEntry(SESSION, ADA, 2, List.of(new Stay(NINE, TEN)), false, 0));
    }

    @Test
    void attendance_goes_on_after_a_correction_from_what_it_says() {
        var after = List.of(new Interval(NINE, Optional.of(TEN)));
        var correction =
                new AttendanceCorrected(SESSION, ADA, List.of(new Interval(NINE, Optional.empty())), after, "r", NOON);
        var again = new MembersCheckedIn(SESSION, List.of(ADA), NOON);
        assertThat(attendance(ADA, CAME, correction, again))
                .isEqualTo(new AttendanceEntry(
                        SESSION, ADA, 3, List.of(new Stay(NINE, TEN), new Stay(NOON, null)), true, 1));
    }

    @Test
    void a_correction_keeps_what_was_recorded_before_it() {
        var before = List.of(new Interval(NINE, Optional.empty()));
        var correction = new AttendanceCorrected(SESSION, ADA, before, List.of(), "r", NOON);
        var corrections = new AttendanceCorrections();
        var key = corrections.keysOf(correction, nth(4)).iterator().next();
        assertThat(corrections.evolve(key, null, correction, nth(4)))
                .isEqualTo(
                        new AttendanceCorrection(SESSION, 4, ADA, List.of(new Stay(NINE, null)), List.of(), "r", NOON));
        assertThat(corrections.keysOf(correction, nth(5))).doesNotContain(key);
        assertThat(corrections.keysOf(CAME, nth(5))).isEmpty();
    }

    @Test
    void the_agenda_is_the_last_one() {
        var agendas = new SessionAgendas();
        var first = row(agendas, SESSION.toString(), SCHEDULED, CONVENED);
        assertThat(first)
                .isEqualTo(new SessionAgenda(
                        SESSION, 2, List.of(new AgendaPoint("1", "Ombra", AgendaKind.VOTE, new UUID(0, 1)))));
        var revised = new AgendaRevised(SESSION, List.of(TALK), "r", TEN);
        assertThat(row(agendas, SESSION.toString(), SCHEDULED, CONVENED, CAME, revised, CAME))
                .isEqualTo(new SessionAgenda(
                        SESSION, 4, List.of(new AgendaPoint(null, "Varie", AgendaKind.DISCUSSION, null))));
    }

    @Test
    void minutes_are_one_row_for_each_version_and_approval_marks_its_own() {
        var first = new MinutesRecorded(SESSION, 1, "it", "Uno", HASH, Optional.empty(), "x", NINE);
        var second = new MinutesRecorded(SESSION, 2, "it", "Due", HASH, Optional.of("https://v"), "x", TEN);
        var approved = new MinutesApproved(SESSION, 2, HASH, NOON);
        var view = new MinutesTexts();
        assertThat(row(view, MinutesTexts.key(SESSION, 1), SCHEDULED, first, second, approved))
                .isEqualTo(new MinutesText(SESSION, 2, 1, "it", "Uno", HASH, null, NINE, null));
        assertThat(row(view, MinutesTexts.key(SESSION, 2), SCHEDULED, first, second, approved))
                .isEqualTo(new MinutesText(SESSION, 4, 2, "it", "Due", HASH, "https://v", TEN, NOON));
        var entry = entry(SCHEDULED, first, second, approved);
        assertThat(entry.state()).isEqualTo(State.MINUTES_APPROVED);
        assertThat(entry.minutesVersion()).isEqualTo(2);
        assertThat(entry.minutesHash()).isEqualTo(HASH);
    }

    @Test
    void sessions_are_listed_in_the_order_they_are_meant_to_start() {
        var register = new SessionRegister();
        var later = entry(SCHEDULED, new SessionRescheduled(SESSION, NOON, "Teatro", "r", NINE));
        assertThat(register.sortKey("k", entry(SCHEDULED))).isLessThan(register.sortKey("k", later));
    }
}
