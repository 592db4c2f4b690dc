package org.assembleaclima.sortition;

import static org.assembleaclima.common.Refusals.refusalAt;
import static org.assembleaclima.sortition.SortitionFixtures.AUGUST;
import static org.assembleaclima.sortition.SortitionFixtures.CYCLE;
import static org.assembleaclima.sortition.SortitionFixtures.CYCLE_BEFORE;
import static org.assembleaclima.sortition.SortitionFixtures.DRAW_UNTIL;
import static org.assembleaclima.sortition.SortitionFixtures.MAY;
import static org.assembleaclima.sortition.SortitionFixtures.RULE_SET;
import static org.assembleaclima.sortition.SortitionFixtures.SECRETARY;
import static org.assembleaclima.sortition.SortitionFixtures.SORTITION;
import static org.assembleaclima.sortition.SortitionFixtures.aDraw;
import static org.assembleaclima.sortition.SortitionFixtures.by;
import static org.assembleaclima.sortition.SortitionFixtures.drawn;
import static org.assembleaclima.sortition.SortitionFixtures.enrolled;
import static org.assembleaclima.sortition.SortitionFixtures.salt;
import static org.assembleaclima.sortition.SortitionFixtures.snapshotAfter;
import static org.assembleaclima.sortition.SortitionFixtures.untilDrawn;
import static org.assembleaclima.sortition.SortitionFixtures.untilEnrolled;
import static org.assembleaclima.sortition.SortitionFixtures.untilRecorded;
import static org.assembleaclima.sortition.SortitionRefusal.PANEL_ALREADY_ENROLLED;
import static org.assembleaclima.sortition.SortitionRefusal.PANEL_NOT_DRAWN;
import static org.assembleaclima.sortition.SortitionRefusal.STARTS_NOT_ALL_SAID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assembleaclima.membership.AssemblyEvent.PanelImported;
import org.assembleaclima.membership.AssemblyId;
import org.assembleaclima.membership.AssemblyRoll;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.membership.Reservist;
import org.assembleaclima.membership.Seat;
import org.assembleaclima.membership.Stratum;
import org.assembleaclima.sortition.SortitionCommand.EnrolPanel;
import org.assembleaclima.sortition.SortitionFixtures.World;
import org.junit.jupiter.api.Test;

class EnrollingDrawnTest {

    private static final EnrolPanel ENROL = new EnrolPanel(SORTITION, List.of(MAY, AUGUST));

    @Test
    void gives_each_group_its_cohort_and_the_alternates_their_order() {
        var world = new World().withPool();
        aDraw(world, DRAW_UNTIL)
                .given((Object[]) untilDrawn())
                .when(ENROL, by(SECRETARY))
                .expectEvents(enrolled());

        assertThat(world.seats)
                .extracting(Seat::cohort, Seat::startsOn, Seat::endsOn)
                .containsExactly(
                        tuple(1, MAY, MAY.plusYears(1).minusDays(1)),
                        tuple(1, MAY, MAY.plusYears(1).minusDays(1)),
                        tuple(2, AUGUST, AUGUST.plusYears(1).minusDays(1)),
                        tuple(2, AUGUST, AUGUST.plusYears(1).minusDays(1)));
        assertThat(world.seats.stream().map(Seat::memberId))
                .isEqualTo(
                        enrolled().seats().stream().map(EnrolledSeat::memberId).toList());
        assertThat(world.reserve.stream().map(Reservist::order)).isEqualTo(List.of(1, 2));
        assertThat(world.members).hasSize(6).containsKeys(drawn().alternates().getFirst());
    }

    @Test
    void knows_a_member_of_before_again() {
        var known = MemberId.of("00000000-0000-0000-0000-000000000077");
        var world = new World().withPool();
        var first = drawn().group1().getFirst();
        var number = Integer.parseInt(first.value().substring(1));
        world.keep(
                SORTITION,
                List.of(new PooledVolunteer(SortitionFixtures.row(number), salt(number), Optional.of(known))));
        aDraw(world, DRAW_UNTIL)
                .given((Object[]) untilDrawn())
                .when(ENROL, by(SECRETARY))
                .expectSuccessfulHandlerExecution();
        assertThat(world.seats.getFirst().memberId()).isEqualTo(known);
    }

    @Test
    void goes_on_behind_the_reserve_there_is() {
        var waiting = List.of(new Reservist(MemberId.of("00000000-0000-0000-0000-000000000055"), 40, Stratum.of("A1")));
        var world = new World()
                .withPool()
                .with(
                        CYCLE,
                        AssemblyRoll.of(Stream.of(new PanelImported(
                                new AssemblyId(CYCLE_BEFORE),
                                List.of(),
                                waiting,
                                RULE_SET,
                                1,
                                List.of(),
                                DRAW_UNTIL))));
        aDraw(world, DRAW_UNTIL)
                .given((Object[]) untilDrawn())
                .when(ENROL, by(SECRETARY))
                .expectSuccessfulHandlerExecution();
        assertThat(world.reserve.stream().map(Reservist::order)).isEqualTo(List.of(41, 42));
    }

    @Test
    void gives_a_member_an_id_that_follows_from_the_draw() {
        var ids = enrolled().seats().stream().map(EnrolledSeat::memberId).toList();
        assertThat(ids)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.value().version() == 8 && id.value().variant() == 2);
        assertThat(Enrolling.ofDraw(SORTITION, VolunteerId.of("v1")))
                .isEqualTo(MemberId.of("c91373ac-802e-8cd8-8478-487e9f990c9f"));
    }

    @Test
    void waits_for_the_draw() {
        aDraw(DRAW_UNTIL)
                .given((Object[]) untilRecorded())
                .when(ENROL, by(SECRETARY))
                .expectNoEvents()
                .expectExceptionMessage(PANEL_NOT_DRAWN.name());
    }

    @Test
    void happens_once() {
        aDraw(DRAW_UNTIL)
                .given(snapshotAfter(untilEnrolled()))
                .when(ENROL, by(SECRETARY))
                .expectNoEvents()
                .expectExceptionMessage(PANEL_ALREADY_ENROLLED.name());
    }

    @Test
    void says_when_each_cohort_starts() {
        for (var starts : List.of(List.of(MAY), List.of(MAY, AUGUST, AUGUST)))
            aDraw(DRAW_UNTIL)
                    .given((Object[]) untilDrawn())
                    .when(new EnrolPanel(SORTITION, starts), by(SECRETARY))
                    .expectNoEvents()
                    .expectException(refusalAt(STARTS_NOT_ALL_SAID, "/starts_on"));
    }
}
