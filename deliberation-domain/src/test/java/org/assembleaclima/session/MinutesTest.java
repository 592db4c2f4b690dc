package org.assembleaclima.session;

import static org.assembleaclima.common.Refusals.refusalIn;
import static org.assembleaclima.session.SessionFixtures.ADA;
import static org.assembleaclima.session.SessionFixtures.CLOSED;
import static org.assembleaclima.session.SessionFixtures.CONVENED;
import static org.assembleaclima.session.SessionFixtures.NOON;
import static org.assembleaclima.session.SessionFixtures.OPENED;
import static org.assembleaclima.session.SessionFixtures.SCHEDULED;
import static org.assembleaclima.session.SessionFixtures.SESSION;
import static org.assembleaclima.session.SessionFixtures.TEN_O_CLOCK;
import static org.assembleaclima.session.SessionFixtures.aSession;
import static org.assembleaclima.session.SessionFixtures.approved;
import static org.assembleaclima.session.SessionFixtures.between;
import static org.assembleaclima.session.SessionFixtures.corrected;
import static org.assembleaclima.session.SessionFixtures.recorded;
import static org.assembleaclima.session.SessionFixtures.snapshotAfter;
import static org.assembleaclima.session.SessionRefusal.MINUTES_BY_THE_SAME_PERSON;
import static org.assembleaclima.session.SessionRefusal.MINUTES_MISSING;
import static org.assembleaclima.session.SessionRefusal.MINUTES_UNCHANGED;
import static org.assembleaclima.session.SessionRefusal.SESSION_CHANGED_MEANWHILE;
import static org.assembleaclima.session.SessionRefusal.SESSION_NOT_CLOSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assembleaclima.security.AskedBy;
import org.assembleaclima.session.SessionCommand.ApproveMinutes;
import org.assembleaclima.session.SessionCommand.RecordMinutes;
import org.assembleaclima.session.SessionEvent.MinutesRecorded;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MinutesTest {

    private static final String TEXT = "Si apre la seduta.";
    private static final String CORRECTED = "Si è aperta la seduta.";

    /** Computed outside: printf '%s' 'Si apre la seduta.' | sha256sum. */
    private static final MinutesHash HASH_OF_TEXT =
            MinutesHash.of("5e7e0b0361d4f190460b4d190c6bf62fee586aad72c5ee88638b8930f1bc247b");

    private static final MinutesRecorded RECORDED = recorded(1, TEXT, "secretary");

    private static Map<String, String> by(String actor) {
        return Map.of(AskedBy.ACTOR, actor);
    }

    private static RecordMinutes record(String text) {
        return new RecordMinutes(SESSION, "it", text, Optional.empty());
    }

    private static ApproveMinutes approve(long expectedVersion) {
        return new ApproveMinutes(SESSION, expectedVersion);
    }

    @Test
    void a_hash_is_one_anybody_can_compute_again() {
        assertThat(MinutesHash.ofText(TEXT)).isEqualTo(HASH_OF_TEXT);
        assertThat(MinutesHash.ofText(CORRECTED)).isNotEqualTo(HASH_OF_TEXT);
        assertThatIllegalArgumentException().isThrownBy(() -> MinutesHash.of("0af"));
    }

    @Nested
    class Recording {

        @Test
        void records_text_hash_and_who_wrote_it_once_the_session_has_closed() {
            var at = Optional.of("https://www.comune.milano.it/verbale.pdf");
            aSession()
                    .given(SCHEDULED, CONVENED, OPENED, CLOSED)
                    .when(new RecordMinutes(SESSION, "it", TEXT, at), by("secretary"))
                    .expectEvents(new MinutesRecorded(SESSION, 1, "it", TEXT, HASH_OF_TEXT, at, "secretary", NOON));
        }

        @Test
        void records_corrected_minutes_as_the_next_version() {
            aSession()
                    .given(SCHEDULED, CONVENED, OPENED, CLOSED, RECORDED)
                    .when(record(CORRECTED), by("colleague"))
                    .expectEvents(recorded(2, CORRECTED, "colleague"));
        }

        @Test
        void records_the_next_version_after_a_snapshot() {
            aSession()
                    .given(snapshotAfter(
                            SCHEDULED, CONVENED, OPENED, CLOSED, RECORDED, recorded(2, CORRECTED, "chair")))
                    .when(record(TEXT), by("secretary"))
                    .expectEvents(recorded(3, TEXT, "secretary"));
        }

        @Test
        void accepts_the_same_text_with_the_signed_document() {
            var at = Optional.of("https://www.comune.milano.it/verbale.pdf");
            aSession()
                    .given(SCHEDULED, CONVENED, OPENED, CLOSED, RECORDED)
                    .when(new RecordMinutes(SESSION, "it", TEXT, at), by("secretary"))
                    .expectEvents(new MinutesRecorded(SESSION, 2, "it", TEXT, HASH_OF_TEXT, at, "secretary", NOON));
        }

        @Test
        void refuses_the_minutes_that_hold() {
            aSession()
                    .given(SCHEDULED, CONVENED, OPENED, CLOSED, RECORDED)
                    .when(record(TEXT), by("colleague"))
                    .expectNoEvents()
                    .expectExceptionMessage(MINUTES_UNCHANGED.name());
        }

        @Test
        void is_refused_while_the_session_is_under_way() {
            aSession()
                    .given(SCHEDULED, CONVENED, OPENED)
                    .when(record(TEXT), by("secretary"))
                    .expectNoEvents()
                    .expectExceptionMessage(SESSION_NOT_CLOSED.name());
        }

        @Test
        void is_refused_once_minutes_are_approved() {
            aSession()
                    .given(SCHEDULED, CONVENED, OPENED, CLOSED, RECORDED, approved(1, TEXT))
                    .when(record(CORRECTED), by("secretary"))
                    .expectNoEvents()
                    .expectException(refusalIn(SESSION_NOT_CLOSED, "MINUTES_APPROVED"));
        }
    }

    @Nested
    class Approving {

        @Test
        void freezes_the_version_that_holds() {
            aSession()
                    .given(SCHEDULED, CONVENED, OPENED, CLOSED, RECORDED, recorded(2, CORRECTED, "secretary"))
                    .when(approve(6), by("chair"))
                    .expectEvents(approved(2, CORRECTED));
        }

        @Test
        void is_refused_to_whoever_recorded_the_last_version() {
            aSession()
                    .given(SCHEDULED, CONVENED, OPENED, CLOSED, RECORDED, recorded(2, CORRECTED, "chair"))
                    .when(approve(6), by("chair"))
                    .expectNoEvents()
                    .expectExceptionMessage(MINUTES_BY_THE_SAME_PERSON.name());
        }

        @Test
        void is_refused_to_whoever_recorded_it_after_a_snapshot_too() {
            aSession()
                    .given(snapshotAfter(SCHEDULED, CONVENED, OPENED, CLOSED, RECORDED))
                    .when(approve(1), by("secretary"))
                    .expectNoEvents()
                    .expectExceptionMessage(MINUTES_BY_THE_SAME_PERSON.name());
        }

        @Test
        void is_open_to_whoever_recorded_an_earlier_version() {
            aSession()
                    .given(SCHEDULED, CONVENED, OPENED, CLOSED, recorded(1, TEXT, "chair"), recorded(2, CORRECTED, "x"))
                    .when(approve(6), by("chair"))
                    .expectEvents(approved(2, CORRECTED));
        }

        @Test
        void is_refused_without_minutes() {
            aSession()
                    .given(SCHEDULED, CONVENED, OPENED, CLOSED)
                    .when(approve(4), by("chair"))
                    .expectNoEvents()
                    .expectExceptionMessage(MINUTES_MISSING.name());
        }

        @Test
        void is_refused_when_attendance_was_corrected_since_the_minutes_were_read() {
            var correction = corrected(ADA, List.of(), List.of(between(TEN_O_CLOCK, CLOSED.closedAt())));
            aSession()
                    .given(SCHEDULED, CONVENED, OPENED, CLOSED, RECORDED, correction)
                    .when(approve(5), by("chair"))
                    .expectNoEvents()
                    .expectExceptionMessage(SESSION_CHANGED_MEANWHILE.name());
        }

        @Test
        void is_refused_twice() {
            aSession()
                    .given(SCHEDULED, CONVENED, OPENED, CLOSED, RECORDED, approved(1, TEXT))
                    .when(approve(6), by("chair"))
                    .expectNoEvents()
                    .expectException(refusalIn(SESSION_NOT_CLOSED, "MINUTES_APPROVED"));
        }

        @Test
        void is_refused_while_the_session_is_under_way() {
            aSession()
                    .given(SCHEDULED, CONVENED, OPENED)
                    .when(approve(3), by("chair"))
                    .expectNoEvents()
                    .expectExceptionMessage(SESSION_NOT_CLOSED.name());
        }
    }
}
