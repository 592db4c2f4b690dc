package org.assembleaclima.session;

import static org.assembleaclima.common.Refusals.refusalAt;
import static org.assembleaclima.common.Refusals.refusalIn;
import static org.assembleaclima.cycle.CycleRefusal.CYCLE_UNKNOWN;
import static org.assembleaclima.session.SessionFixtures.ADA;
import static org.assembleaclima.session.SessionFixtures.BRUNO;
import static org.assembleaclima.session.SessionFixtures.CANCELLED;
import static org.assembleaclima.session.SessionFixtures.CONVENED;
import static org.assembleaclima.session.SessionFixtures.ELEVEN_O_CLOCK;
import static org.assembleaclima.session.SessionFixtures.GREEN;
import static org.assembleaclima.session.SessionFixtures.GROUP_OF_2025;
import static org.assembleaclima.session.SessionFixtures.HALL;
import static org.assembleaclima.session.SessionFixtures.NOON;
import static org.assembleaclima.session.SessionFixtures.OPENED;
import static org.assembleaclima.session.SessionFixtures.SCHEDULED;
import static org.assembleaclima.session.SessionFixtures.SESSION;
import static org.assembleaclima.session.SessionFixtures.TEN_O_CLOCK;
import static org.assembleaclima.session.SessionFixtures.aSession;
import static org.assembleaclima.session.SessionFixtures.came;
import static org.assembleaclima.session.SessionFixtures.schedule;
import static org.assembleaclima.session.SessionFixtures.scheduled;
import static org.assembleaclima.session.SessionFixtures.snapshotAfter;
import static org.assembleaclima.session.SessionKind.GROUP_MEETING;
import static org.assembleaclima.session.SessionKind.PLENARY;
import static org.assembleaclima.session.SessionRefusal.GROUP_OF_ANOTHER_CYCLE;
import static org.assembleaclima.session.SessionRefusal.GROUP_OF_MEETING_MISSING;
import static org.assembleaclima.session.SessionRefusal.ORDINAL_WITHOUT_PLENARY;
import static org.assembleaclima.session.SessionRefusal.PLENARY_OF_A_GROUP;
import static org.assembleaclima.session.SessionRefusal.SCHEDULE_UNCHANGED;
import static org.assembleaclima.session.SessionRefusal.SESSION_ALREADY_BEGUN;
import static org.assembleaclima.session.SessionRefusal.SESSION_ALREADY_SCHEDULED;

import java.util.List;
import java.util.Optional;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.session.SessionCommand.CancelSession;
import org.assembleaclima.session.SessionCommand.RescheduleSession;
import org.assembleaclima.session.SessionCommand.ScheduleSession;
import org.assembleaclima.session.SessionEvent.SessionCancelled;
import org.assembleaclima.session.SessionEvent.SessionRescheduled;
import org.assembleaclima.workinggroup.WorkingGroupId;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SchedulingTest {

    @Nested
    class Scheduling {

        @Test
        void records_a_plenary_with_its_number() {
            aSession()
                    .givenNoPriorActivity()
                    .when(schedule(PLENARY, Optional.empty(), Optional.of(8)))
                    .expectEvents(scheduled(PLENARY, Optional.empty(), Optional.of(8)));
        }

        @Test
        void records_a_plenary_nobody_counts() {
            aSession()
                    .givenNoPriorActivity()
                    .when(schedule(PLENARY, Optional.empty(), Optional.empty()))
                    .expectEvents(scheduled(PLENARY, Optional.empty(), Optional.empty()));
        }

        @Test
        void records_a_meeting_of_a_group_of_the_cycle() {
            aSession()
                    .givenNoPriorActivity()
                    .when(schedule(GROUP_MEETING, Optional.of(GREEN), Optional.empty()))
                    .expectEvents(scheduled(GROUP_MEETING, Optional.of(GREEN), Optional.empty()));
        }

        @Test
        void refuses_a_session_of_a_cycle_nobody_planned() {
            aSession()
                    .givenNoPriorActivity()
                    .when(new ScheduleSession(
                            SESSION,
                            CycleId.of("1999"),
                            PLENARY,
                            Optional.empty(),
                            "T",
                            NOON,
                            HALL,
                            Optional.empty(),
                            List.of()))
                    .expectNoEvents()
                    .expectException(refusalAt(CYCLE_UNKNOWN, "/cycle_id"));
        }

        @Test
        void refuses_a_plenary_of_one_group() {
            refuses(PLENARY, Optional.of(GREEN), Optional.of(8), PLENARY_OF_A_GROUP, "/working_group_id");
        }

        @Test
        void refuses_a_group_meeting_without_its_group() {
            refuses(GROUP_MEETING, Optional.empty(), Optional.empty(), GROUP_OF_MEETING_MISSING, "/working_group_id");
        }

        @Test
        void refuses_a_group_meeting_that_is_counted() {
            refuses(GROUP_MEETING, Optional.of(GREEN), Optional.of(1), ORDINAL_WITHOUT_PLENARY, "/ordinal");
        }

        @Test
        void refuses_a_meeting_of_a_group_of_another_cycle() {
            refuses(
                    GROUP_MEETING,
                    Optional.of(GROUP_OF_2025),
                    Optional.empty(),
                    GROUP_OF_ANOTHER_CYCLE,
                    "/working_group_id");
        }

        @Test
        void refuses_a_meeting_of_a_group_nobody_constituted() {
            var nobodys = WorkingGroupId.of("00000000-0000-0000-0000-00000000000f");
            refuses(GROUP_MEETING, Optional.of(nobodys), Optional.empty(), GROUP_OF_ANOTHER_CYCLE, "/working_group_id");
        }

        private static void refuses(
                SessionKind kind,
                Optional<WorkingGroupId> group,
                Optional<Integer> ordinal,
                SessionRefusal reason,
                String pointer) {
            aSession()
                    .givenNoPriorActivity()
                    .when(schedule(kind, group, ordinal))
                    .expectNoEvents()
                    .expectException(refusalAt(reason, pointer));
        }

        @Test
        void refuses_to_schedule_under_an_id_that_is_taken() {
            aSession()
                    .given(SCHEDULED)
                    .when(schedule(PLENARY, Optional.empty(), Optional.empty()))
                    .expectNoEvents()
                    .expectException(
                            refusalIn(SESSION_ALREADY_SCHEDULED, "SCHEDULED", "convene", "reschedule", "cancel"));
        }

        @Test
        void refuses_to_schedule_twice_after_a_snapshot() {
            aSession()
                    .given(snapshotAfter(SCHEDULED, CANCELLED))
                    .when(schedule(PLENARY, Optional.empty(), Optional.empty()))
                    .expectNoEvents()
                    .expectException(refusalIn(SESSION_ALREADY_SCHEDULED, "CANCELLED"));
        }
    }

    @Nested
    class Rescheduling {

        private static final RescheduleSession LATER =
                new RescheduleSession(SESSION, NOON, "Teatro", "The hall is taken");

        @Test
        void records_the_other_time_and_place() {
            aSession()
                    .given(SCHEDULED)
                    .when(LATER)
                    .expectEvents(new SessionRescheduled(SESSION, NOON, "Teatro", "The hall is taken", NOON));
        }

        @Test
        void accepts_another_time_alone_even_after_the_convening() {
            aSession()
                    .given(SCHEDULED, CONVENED)
                    .when(new RescheduleSession(SESSION, ELEVEN_O_CLOCK, HALL, "Trains"))
                    .expectEvents(new SessionRescheduled(SESSION, ELEVEN_O_CLOCK, HALL, "Trains", NOON));
        }

        @Test
        void refuses_the_time_and_place_that_hold() {
            aSession()
                    .given(SCHEDULED)
                    .when(new RescheduleSession(SESSION, TEN_O_CLOCK, HALL, "No reason"))
                    .expectNoEvents()
                    .expectExceptionMessage(SCHEDULE_UNCHANGED.name());
        }

        @Test
        void refuses_what_was_rescheduled_to_before_a_snapshot() {
            aSession()
                    .given(snapshotAfter(SCHEDULED, new SessionRescheduled(SESSION, NOON, "Teatro", "First", NOON)))
                    .when(LATER)
                    .expectNoEvents()
                    .expectExceptionMessage(SCHEDULE_UNCHANGED.name());
        }

        @Test
        void is_refused_once_the_session_has_opened() {
            aSession()
                    .given(SCHEDULED, CONVENED, OPENED)
                    .when(LATER)
                    .expectNoEvents()
                    .expectException(refusalIn(
                            SESSION_ALREADY_BEGUN,
                            "OPEN",
                            "suspend",
                            "close",
                            "revise-agenda",
                            "check-in",
                            "check-out",
                            "correct-attendance"));
        }

        @Test
        void finds_no_session_that_was_never_scheduled() {
            aSession()
                    .givenNoPriorActivity()
                    .when(LATER)
                    .expectNoEvents()
                    .expectException(AggregateNotFoundException.class);
        }
    }

    @Nested
    class Cancelling {

        private static final CancelSession CANCEL = new CancelSession(SESSION, "Snow");

        @Test
        void ends_a_scheduled_session() {
            aSession()
                    .given(SCHEDULED)
                    .when(CANCEL)
                    .expectEvents(new SessionCancelled(SESSION, "Snow", List.of(), NOON));
        }

        @Test
        void sends_home_whoever_had_come_to_a_convened_session() {
            aSession()
                    .given(SCHEDULED, CONVENED, came(TEN_O_CLOCK, BRUNO, ADA))
                    .when(CANCEL)
                    .expectEvents(new SessionCancelled(SESSION, "Snow", List.of(ADA, BRUNO), NOON));
        }

        @Test
        void is_refused_once_the_session_has_opened() {
            aSession()
                    .given(SCHEDULED, CONVENED, OPENED)
                    .when(CANCEL)
                    .expectNoEvents()
                    .expectExceptionMessage(SESSION_ALREADY_BEGUN.name());
        }

        @Test
        void is_refused_twice() {
            aSession()
                    .given(SCHEDULED, CANCELLED)
                    .when(CANCEL)
                    .expectNoEvents()
                    .expectException(refusalIn(SESSION_ALREADY_BEGUN, "CANCELLED"));
        }
    }
}
