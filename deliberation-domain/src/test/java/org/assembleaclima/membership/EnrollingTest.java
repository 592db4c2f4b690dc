package org.assembleaclima.membership;

import static org.assembleaclima.common.Refusals.refusalAt;
import static org.assembleaclima.cycle.CycleRefusal.CYCLE_UNKNOWN;
import static org.assembleaclima.membership.MembershipFixtures.ADA;
import static org.assembleaclima.membership.MembershipFixtures.ASSEMBLY;
import static org.assembleaclima.membership.MembershipFixtures.BEA;
import static org.assembleaclima.membership.MembershipFixtures.BLUE;
import static org.assembleaclima.membership.MembershipFixtures.CLO;
import static org.assembleaclima.membership.MembershipFixtures.CYCLE_2024;
import static org.assembleaclima.membership.MembershipFixtures.DECEMBER_3;
import static org.assembleaclima.membership.MembershipFixtures.FIRST_RESERVE;
import static org.assembleaclima.membership.MembershipFixtures.JANUARY_20_NOON;
import static org.assembleaclima.membership.MembershipFixtures.JUNE_2;
import static org.assembleaclima.membership.MembershipFixtures.MARCH_4;
import static org.assembleaclima.membership.MembershipFixtures.RED;
import static org.assembleaclima.membership.MembershipFixtures.RESERVE;
import static org.assembleaclima.membership.MembershipFixtures.SECOND_RESERVE;
import static org.assembleaclima.membership.MembershipFixtures.SOURCES;
import static org.assembleaclima.membership.MembershipFixtures.THIRD_RESERVE;
import static org.assembleaclima.membership.MembershipFixtures.TODAY;
import static org.assembleaclima.membership.MembershipFixtures.anAssembly;
import static org.assembleaclima.membership.MembershipFixtures.december;
import static org.assembleaclima.membership.MembershipFixtures.firstCohort;
import static org.assembleaclima.membership.MembershipFixtures.imported;
import static org.assembleaclima.membership.MembershipFixtures.march;
import static org.assembleaclima.membership.MembershipFixtures.removed;
import static org.assembleaclima.membership.MembershipFixtures.resigned;
import static org.assembleaclima.membership.MembershipFixtures.rollAfter;
import static org.assembleaclima.membership.MembershipFixtures.signed;
import static org.assembleaclima.membership.MembershipFixtures.snapshotAfter;
import static org.assembleaclima.membership.MembershipRefusal.COHORT_ALREADY_IMPORTED;
import static org.assembleaclima.membership.MembershipRefusal.COHORT_NOT_COMPLETE;
import static org.assembleaclima.membership.MembershipRefusal.COHORT_STARTS_APART;
import static org.assembleaclima.membership.MembershipRefusal.COHORT_UNKNOWN;
import static org.assembleaclima.membership.MembershipRefusal.MEMBERSHIP_OVERLAPS;
import static org.assembleaclima.membership.MembershipRefusal.MEMBER_REPEATED;
import static org.assembleaclima.membership.MembershipRefusal.RESERVE_ORDER_REPEATED;
import static org.assembleaclima.membership.MembershipRefusal.TERM_LENGTH_WRONG;

import java.time.LocalDate;
import java.util.List;
import org.assembleaclima.common.RefusalReason;
import org.assembleaclima.membership.AssemblyCommand.ImportPanel;
import org.assembleaclima.membership.AssemblyEvent.ReserveDeclined;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EnrollingTest {

    private static final List<Seat> ADA_AND_BEA = List.of(december(ADA, RED), december(BEA, BLUE));

    private static ImportPanel panel(List<Seat> members, List<Reservist> reserve) {
        return new ImportPanel(ASSEMBLY, members, reserve, SOURCES);
    }

    @Nested
    class Enrolling {

        @Test
        void numbers_the_members_in_the_order_given() {
            anAssembly()
                    .givenNoPriorActivity()
                    .when(panel(ADA_AND_BEA, RESERVE))
                    .expectSuccessfulHandlerExecution()
                    .expectEvents(firstCohort());
        }

        @Test
        void goes_on_numbering_with_the_next_cohort() {
            anAssembly()
                    .given(firstCohort())
                    .when(panel(List.of(march(CLO, RED)), List.of()))
                    .expectEvents(imported(List.of(), NumberedSeat.of(march(CLO, RED), 3)));
        }

        @Test
        void puts_the_reserve_into_the_drawn_order() {
            anAssembly()
                    .givenNoPriorActivity()
                    .when(panel(ADA_AND_BEA, RESERVE.reversed()))
                    .expectEvents(firstCohort());
        }

        @Test
        void enrols_both_cohorts_at_once() {
            anAssembly()
                    .givenNoPriorActivity()
                    .when(panel(List.of(march(CLO, RED), december(ADA, RED), december(BEA, BLUE)), List.of()))
                    .expectEvents(imported(
                            List.of(),
                            NumberedSeat.of(march(CLO, RED), 1),
                            NumberedSeat.of(december(ADA, RED), 2),
                            NumberedSeat.of(december(BEA, BLUE), 3)));
        }
    }

    @Nested
    class Refusing {

        private void refuses(List<Seat> members, List<Reservist> reserve, RefusalReason reason, String place) {
            anAssembly()
                    .givenNoPriorActivity()
                    .when(panel(members, reserve))
                    .expectNoEvents()
                    .expectException(refusalAt(reason, place));
        }

        @Test
        void refuses_a_cycle_nobody_planned() {
            anAssembly()
                    .givenNoPriorActivity()
                    .when(new ImportPanel(new AssemblyId(CYCLE_2024), ADA_AND_BEA, List.of(), SOURCES))
                    .expectNoEvents()
                    .expectExceptionMessage(CYCLE_UNKNOWN.name());
        }

        @Test
        void refuses_a_cohort_the_rules_do_not_know() {
            var third = new Seat(ADA, 3, RED, DECEMBER_3, JUNE_2);
            refuses(List.of(third), List.of(), COHORT_UNKNOWN, "/members/0/cohort");
            var none = new Seat(ADA, 0, RED, DECEMBER_3, JUNE_2);
            refuses(List.of(none), List.of(), COHORT_UNKNOWN, "/members/0/cohort");
        }

        @Test
        void refuses_a_cohort_with_a_seat_too_few_or_too_many() {
            refuses(List.of(december(ADA, RED)), List.of(), COHORT_NOT_COMPLETE, "/members");
            refuses(
                    List.of(december(ADA, RED), december(BEA, RED), december(CLO, RED)),
                    List.of(),
                    COHORT_NOT_COMPLETE,
                    "/members");
        }

        @Test
        void refuses_a_cohort_that_is_enrolled_already() {
            anAssembly()
                    .given(imported(List.of(), NumberedSeat.of(march(CLO, RED), 1)))
                    .when(panel(List.of(march(ADA, RED)), List.of()))
                    .expectNoEvents()
                    .expectException(refusalAt(COHORT_ALREADY_IMPORTED, "/members/0/cohort"));
        }

        @Test
        void refuses_a_cohort_that_is_enrolled_already_after_a_snapshot() {
            anAssembly()
                    .given(snapshotAfter(firstCohort()))
                    .when(panel(ADA_AND_BEA, List.of()))
                    .expectNoEvents()
                    .expectException(refusalAt(COHORT_ALREADY_IMPORTED, "/members/0/cohort"));
        }

        @Test
        void refuses_a_term_that_is_a_day_too_long_or_too_short() {
            for (int days : List.of(-1, 1)) {
                var wrong = new Seat(BEA, 1, RED, DECEMBER_3, JUNE_2.plusDays(days));
                refuses(List.of(december(ADA, RED), wrong), List.of(), TERM_LENGTH_WRONG, "/members/1/ends_on");
            }
        }

        @Test
        void refuses_a_cohort_that_starts_on_two_days() {
            var later = new Seat(BEA, 1, RED, DECEMBER_3.plusDays(1), JUNE_2.plusDays(1));
            refuses(List.of(december(ADA, RED), later), List.of(), COHORT_STARTS_APART, "/members/1/starts_on");
        }

        @Test
        void refuses_one_member_in_two_places() {
            refuses(
                    List.of(december(ADA, RED), december(ADA, RED)),
                    List.of(),
                    MEMBER_REPEATED,
                    "/members/1/member_id");
            refuses(ADA_AND_BEA, List.of(new Reservist(ADA, 1, RED)), MEMBER_REPEATED, "/reserve/0/member_id");
        }

        @Test
        void refuses_a_member_of_the_other_cohort() {
            anAssembly()
                    .given(firstCohort())
                    .when(panel(List.of(march(ADA, RED)), List.of()))
                    .expectNoEvents()
                    .expectException(refusalAt(MEMBER_REPEATED, "/members/0/member_id"));
        }

        @Test
        void refuses_somebody_who_was_drawn_for_the_reserve_even_after_declining() {
            anAssembly()
                    .given(firstCohort(), new ReserveDeclined(ASSEMBLY, FIRST_RESERVE, JANUARY_20_NOON))
                    .when(panel(List.of(march(FIRST_RESERVE, RED)), List.of()))
                    .expectNoEvents()
                    .expectException(refusalAt(MEMBER_REPEATED, "/members/0/member_id"));
        }

        @Test
        void refuses_one_place_in_the_drawn_order_for_two() {
            var reserve = List.of(new Reservist(SECOND_RESERVE, 7, RED), new Reservist(THIRD_RESERVE, 7, RED));
            refuses(ADA_AND_BEA, reserve, RESERVE_ORDER_REPEATED, "/reserve/1/order");
        }

        @Test
        void refuses_a_place_in_the_drawn_order_of_an_earlier_draw() {
            anAssembly()
                    .given(firstCohort())
                    .when(panel(List.of(march(CLO, RED)), List.of(new Reservist(BEA, 3, RED))))
                    .expectNoEvents()
                    .expectException(refusalAt(MEMBER_REPEATED, "/reserve/0/member_id"));
            anAssembly()
                    .given(firstCohort())
                    .when(panel(
                            List.of(march(CLO, RED)), List.of(new Reservist(MembershipFixtures.member(40), 3, RED))))
                    .expectNoEvents()
                    .expectException(refusalAt(RESERVE_ORDER_REPEATED, "/reserve/0/order"));
        }
    }

    /** A member id stands for one person in every cycle: nobody has two terms on one day. */
    @Nested
    class Overlapping {

        private static final LocalDate NEXT_DAY = JUNE_2.plusDays(1);

        /** Ada's term in another cycle, from this day on. */
        private AssemblyRoll elsewhere(LocalDate startsOn, LocalDate endsOn) {
            return rollAfter(imported(List.of(), new NumberedSeat(ADA, 1, 1, RED, startsOn, endsOn)));
        }

        @Test
        void refuses_a_term_that_shares_its_last_day_with_another() {
            anAssembly(JANUARY_20_NOON, elsewhere(JUNE_2, SEPTEMBER))
                    .givenNoPriorActivity()
                    .when(panel(List.of(december(BEA, RED), december(ADA, RED)), List.of()))
                    .expectNoEvents()
                    .expectException(refusalAt(MEMBERSHIP_OVERLAPS, "/members/1/member_id"));
        }

        private static final LocalDate SEPTEMBER = LocalDate.of(2023, 9, 30);

        @Test
        void refuses_a_term_that_shares_its_first_day_with_another() {
            anAssembly(JANUARY_20_NOON, elsewhere(DECEMBER_3.minusMonths(6), DECEMBER_3))
                    .givenNoPriorActivity()
                    .when(panel(ADA_AND_BEA, List.of()))
                    .expectNoEvents()
                    .expectException(refusalAt(MEMBERSHIP_OVERLAPS, "/members/0/member_id"));
        }

        @Test
        void takes_terms_that_follow_each_other() {
            anAssembly(
                            JANUARY_20_NOON,
                            elsewhere(NEXT_DAY, SEPTEMBER),
                            elsewhere(DECEMBER_3.minusMonths(6), DECEMBER_3.minusDays(1)))
                    .givenNoPriorActivity()
                    .when(panel(ADA_AND_BEA, RESERVE))
                    .expectEvents(firstCohort());
        }

        /** Ada's other term, until March but for what ended it. */
        private AssemblyRoll leftWith(AssemblyEvent leaving) {
            var seat = new NumberedSeat(ADA, 1, 1, RED, MARCH_4.minusMonths(6), MARCH_4);
            return rollAfter(imported(List.of(), seat), signed(ADA), leaving);
        }

        private ImportPanel panelFrom(LocalDate startsOn) {
            var endsOn = startsOn.plusMonths(6).minusDays(1);
            return panel(
                    List.of(new Seat(ADA, 1, RED, startsOn, endsOn), new Seat(BEA, 1, BLUE, startsOn, endsOn)),
                    List.of());
        }

        @Test
        void refuses_a_term_that_shares_the_last_day_somebody_served() {
            for (var leaving : List.of(resigned(ADA), removed(ADA)))
                anAssembly(JANUARY_20_NOON, leftWith(leaving))
                        .givenNoPriorActivity()
                        .when(panelFrom(TODAY))
                        .expectNoEvents()
                        .expectException(refusalAt(MEMBERSHIP_OVERLAPS, "/members/0/member_id"));
        }

        @Test
        void takes_somebody_from_the_day_after_leaving_the_other_assembly() {
            for (var leaving : List.of(resigned(ADA), removed(ADA)))
                anAssembly(JANUARY_20_NOON, leftWith(leaving))
                        .givenNoPriorActivity()
                        .when(panelFrom(TODAY.plusDays(1)))
                        .expectSuccessfulHandlerExecution();
        }

        @Test
        void takes_somebody_who_left_the_other_assembly_before_its_term() {
            var unserved = new NumberedSeat(ADA, 1, 1, RED, TODAY.plusDays(1), TODAY.plusMonths(6));
            anAssembly(JANUARY_20_NOON, rollAfter(imported(List.of(), unserved), resigned(ADA)))
                    .givenNoPriorActivity()
                    .when(panel(ADA_AND_BEA, RESERVE))
                    .expectEvents(firstCohort());
        }

        @Test
        void goes_by_the_end_of_the_term_where_that_was_earlier() {
            var over = new NumberedSeat(ADA, 1, 1, RED, DECEMBER_3.minusMonths(6), DECEMBER_3.minusDays(1));
            anAssembly(JANUARY_20_NOON, rollAfter(imported(List.of(), over), resigned(ADA)))
                    .givenNoPriorActivity()
                    .when(panel(ADA_AND_BEA, RESERVE))
                    .expectEvents(firstCohort());
        }
    }
}
