package org.assembleaclima.sortition;

import static org.assembleaclima.sortition.SortitionFixtures.CHAIR;
import static org.assembleaclima.sortition.SortitionFixtures.CLERK;
import static org.assembleaclima.sortition.SortitionFixtures.CONFIGURED;
import static org.assembleaclima.sortition.SortitionFixtures.CYCLE;
import static org.assembleaclima.sortition.SortitionFixtures.DRAW_UNTIL;
import static org.assembleaclima.sortition.SortitionFixtures.MAY;
import static org.assembleaclima.sortition.SortitionFixtures.MILAN;
import static org.assembleaclima.sortition.SortitionFixtures.NOON;
import static org.assembleaclima.sortition.SortitionFixtures.OUTSIDER;
import static org.assembleaclima.sortition.SortitionFixtures.REQUESTED;
import static org.assembleaclima.sortition.SortitionFixtures.SECRETARY;
import static org.assembleaclima.sortition.SortitionFixtures.SORTITION;
import static org.assembleaclima.sortition.SortitionFixtures.TERM_MONTHS;
import static org.assembleaclima.sortition.SortitionFixtures.aDraw;
import static org.assembleaclima.sortition.SortitionFixtures.by;
import static org.assembleaclima.sortition.SortitionFixtures.drawn;
import static org.assembleaclima.sortition.SortitionFixtures.id;
import static org.assembleaclima.sortition.SortitionFixtures.snapshotAfter;
import static org.assembleaclima.sortition.SortitionFixtures.untilComputed;
import static org.assembleaclima.sortition.SortitionFixtures.untilDrawn;
import static org.assembleaclima.sortition.SortitionFixtures.untilEnrolled;
import static org.assembleaclima.sortition.SortitionRefusal.ANNULLED_BY_A_CONDUCTOR;
import static org.assembleaclima.sortition.SortitionRefusal.LIST_UNDER_WAY;
import static org.assembleaclima.sortition.SortitionRefusal.SESSION_ALREADY_HELD;
import static org.assembleaclima.sortition.SortitionRefusal.SORTITION_OVER;
import static org.assembleaclima.sortition.SortitionRefusal.TERMS_NOT_OVER;
import static org.assembleaclima.sortition.SortitionRefusal.VOLUNTEER_STILL_NEEDED;
import static org.assembleaclima.sortition.SortitionRefusal.VOLUNTEER_UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assembleaclima.sortition.SortitionCommand.AnnulSortition;
import org.assembleaclima.sortition.SortitionCommand.CancelList;
import org.assembleaclima.sortition.SortitionCommand.CloseSortition;
import org.assembleaclima.sortition.SortitionCommand.CommitSources;
import org.assembleaclima.sortition.SortitionCommand.DrawPanel;
import org.assembleaclima.sortition.SortitionCommand.EnrolPanel;
import org.assembleaclima.sortition.SortitionCommand.EraseVolunteer;
import org.assembleaclima.sortition.SortitionCommand.FreezePool;
import org.assembleaclima.sortition.SortitionCommand.PublishList;
import org.assembleaclima.sortition.SortitionCommand.RecordInvitations;
import org.assembleaclima.sortition.SortitionCommand.RecordList;
import org.assembleaclima.sortition.SortitionCommand.RecordListFailure;
import org.assembleaclima.sortition.SortitionCommand.RecordSource;
import org.assembleaclima.sortition.SortitionCommand.RecordUrns;
import org.assembleaclima.sortition.SortitionCommand.RequestList;
import org.assembleaclima.sortition.SortitionCommand.ReviseQuotas;
import org.assembleaclima.sortition.SortitionEvent.SortitionAnnulled;
import org.assembleaclima.sortition.SortitionEvent.SortitionClosed;
import org.assembleaclima.sortition.SortitionEvent.VolunteerErased;
import org.assembleaclima.sortition.SortitionFixtures.World;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AnnullingDrawTest {

    private static final String REASON = "The urns were not empty.";
    private static final AnnulSortition ANNUL = new AnnulSortition(SORTITION, REASON);
    private static final SortitionAnnulled ANNULLED =
            new SortitionAnnulled(SORTITION, CYCLE, REASON, OUTSIDER, DRAW_UNTIL);

    @Nested
    class Annulling {

        @Test
        void says_why_and_is_for_somebody_who_took_no_step() {
            aDraw(DRAW_UNTIL)
                    .given((Object[]) untilDrawn())
                    .when(ANNUL, by(OUTSIDER))
                    .expectEvents(ANNULLED);
            for (var conductor : List.of(SECRETARY, CLERK, CHAIR))
                aDraw(DRAW_UNTIL)
                        .given(snapshotAfter(untilDrawn()))
                        .when(ANNUL, by(conductor))
                        .expectNoEvents()
                        .expectExceptionMessage(ANNULLED_BY_A_CONDUCTOR.name());
        }

        @Test
        void takes_the_enrolment_back() {
            var world = new World().withPool().withSessionOpenedAt(DRAW_UNTIL.minusMillis(1));
            aDraw(world, DRAW_UNTIL)
                    .given((Object[]) untilEnrolled())
                    .when(ANNUL, by(OUTSIDER))
                    .expectEvents(ANNULLED);
            var reserve = SortitionFixtures.enrolled().reserveMembers();
            assertThat(world.withdrawn)
                    .containsExactly(CYCLE + " [1, 2] " + reserve + " " + REASON + " [sortition " + SORTITION + "]");
        }

        @Test
        void takes_nothing_back_before_there_was_an_enrolment() {
            var world = new World().withPool().withSessionOpenedAt(DRAW_UNTIL);
            aDraw(world, DRAW_UNTIL)
                    .given((Object[]) untilDrawn())
                    .when(ANNUL, by(OUTSIDER))
                    .expectEvents(ANNULLED);
            assertThat(world.withdrawn).isEmpty();
        }

        @Test
        void comes_before_the_first_session_of_the_panel() {
            var world = new World().withPool().withSessionOpenedAt(DRAW_UNTIL); // the instant of the enrolment
            aDraw(world, DRAW_UNTIL)
                    .given(snapshotAfter(untilEnrolled()))
                    .when(ANNUL, by(OUTSIDER))
                    .expectNoEvents()
                    .expectExceptionMessage(SESSION_ALREADY_HELD.name());
            assertThat(world.withdrawn).isEmpty();
        }

        @Test
        void leaves_nothing_to_do_but_to_forget_the_rows() {
            for (var command : List.of(
                    ANNUL,
                    new ReviseQuotas(SORTITION, List.of()),
                    new RecordInvitations(SORTITION, SortitionFixtures.INVITATIONS),
                    new FreezePool(SORTITION, List.of()),
                    new CommitSources(SORTITION, SortitionFixtures.NUMBERING_SOURCE, SortitionFixtures.DRAW_SOURCE),
                    new RequestList(SORTITION),
                    new CancelList(SORTITION),
                    new RecordList(SORTITION, 1, List.of(), List.of(), List.of(), ""),
                    new RecordListFailure(SORTITION, 1, ListFailure.DIED, ""),
                    new PublishList(SORTITION, SortitionFixtures.LIST_HASH, List.of()),
                    new RecordSource(SORTITION, SourceUse.DRAW, SourceEvidence.ofText("1")),
                    new RecordUrns(SORTITION, "1", ""),
                    new DrawPanel(SORTITION),
                    new EnrolPanel(SORTITION, List.of())))
                aDraw(DRAW_UNTIL)
                        .given((Object[]) untilDrawn())
                        .andGiven(ANNULLED)
                        .when(command, by("somebody"))
                        .expectNoEvents()
                        .expectExceptionMessage(SORTITION_OVER.name());
        }
    }

    @Nested
    class Closing {

        @Test
        void forgets_every_row() {
            var world = new World().withPool();
            aDraw(world, DRAW_UNTIL)
                    .given((Object[]) untilDrawn())
                    .andGiven(ANNULLED)
                    .when(new CloseSortition(SORTITION), by(SECRETARY))
                    .expectEvents(new SortitionClosed(SORTITION, CYCLE, SECRETARY, DRAW_UNTIL));
            assertThat(world.kept).isEmpty();
        }

        @Test
        void waits_for_the_end_of_all_terms() {
            var last =
                    MAY.plusMonths(TERM_MONTHS).minusDays(1).atStartOfDay(MILAN).toInstant();
            var next = MAY.plusMonths(TERM_MONTHS).atStartOfDay(MILAN).toInstant();
            aDraw(new World().withPool().withEnrolled(), last)
                    .given((Object[]) untilEnrolled())
                    .when(new CloseSortition(SORTITION), by(SECRETARY))
                    .expectNoEvents()
                    .expectExceptionMessage(TERMS_NOT_OVER.name());
            aDraw(new World().withPool().withEnrolled(), next)
                    .given((Object[]) untilEnrolled())
                    .when(new CloseSortition(SORTITION), by(SECRETARY))
                    .expectEvents(new SortitionClosed(SORTITION, CYCLE, SECRETARY, next));
        }

        @Test
        void is_refused_before_it_came_to_anything_and_twice() {
            aDraw(DRAW_UNTIL)
                    .given((Object[]) untilDrawn())
                    .when(new CloseSortition(SORTITION), by(SECRETARY))
                    .expectNoEvents()
                    .expectExceptionMessage(TERMS_NOT_OVER.name());
            aDraw(DRAW_UNTIL)
                    .given((Object[]) untilDrawn())
                    .andGiven(ANNULLED, new SortitionClosed(SORTITION, CYCLE, SECRETARY, DRAW_UNTIL))
                    .when(new CloseSortition(SORTITION), by(SECRETARY))
                    .expectNoEvents()
                    .expectExceptionMessage(SORTITION_OVER.name());
        }
    }

    @Nested
    class ForgettingOne {

        private static EraseVolunteer erase(VolunteerId volunteerId) {
            return new EraseVolunteer(SORTITION, volunteerId);
        }

        @Test
        void takes_row_and_salt_away() {
            var world = new World().withPool();
            aDraw(world, NOON)
                    .given(CONFIGURED, SortitionFixtures.INVITED, SortitionFixtures.FROZEN)
                    .when(erase(id(3)), by("dpo"))
                    .expectEvents(new VolunteerErased(SORTITION, CYCLE, id(3), NOON));
            assertThat(world.kept).hasSize(7).doesNotContainKey(id(3));
        }

        @Test
        void is_refused_for_nobody_and_while_the_list_is_made() {
            aDraw().given(CONFIGURED, SortitionFixtures.INVITED, SortitionFixtures.FROZEN)
                    .when(erase(id(9)), by("dpo"))
                    .expectNoEvents()
                    .expectExceptionMessage(VOLUNTEER_UNKNOWN.name());
            aDraw().given(CONFIGURED, SortitionFixtures.INVITED, SortitionFixtures.FROZEN, REQUESTED)
                    .when(erase(id(3)), by("dpo"))
                    .expectNoEvents()
                    .expectExceptionMessage(LIST_UNDER_WAY.name());
        }

        @Test
        void waits_while_panels_stand_that_may_still_be_drawn() {
            for (var given : List.of(untilComputed(), SortitionFixtures.untilRecorded(), untilDrawn()))
                aDraw().given((Object[]) given)
                        .when(erase(id(3)), by("dpo"))
                        .expectNoEvents()
                        .expectExceptionMessage(VOLUNTEER_STILL_NEEDED.name());
            aDraw().given((Object[]) untilDrawn())
                    .andGiven(ANNULLED)
                    .when(erase(id(3)), by("dpo"))
                    .expectEvents(new VolunteerErased(SORTITION, CYCLE, id(3), NOON));
        }

        @Test
        void waits_until_seat_or_place_is_given_up() {
            var seated = drawn().group1().getFirst();
            var waiting = drawn().alternates().getFirst();
            for (var needed : List.of(seated, waiting))
                aDraw(new World().withPool().withEnrolled(), DRAW_UNTIL)
                        .given((Object[]) untilEnrolled())
                        .when(erase(needed), by("dpo"))
                        .expectNoEvents()
                        .expectExceptionMessage(VOLUNTEER_STILL_NEEDED.name());
            aDraw(new World().withPool(), DRAW_UNTIL)
                    .given((Object[]) untilEnrolled())
                    .when(erase(seated), by("dpo"))
                    .expectEvents(new VolunteerErased(SORTITION, CYCLE, seated, DRAW_UNTIL));
        }
    }
}
