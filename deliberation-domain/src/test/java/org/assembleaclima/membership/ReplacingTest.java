package org.assembleaclima.membership;

import static org.assembleaclima.common.Refusals.refusalIn;
import static org.assembleaclima.membership.MembershipFixtures.ADA;
import static org.assembleaclima.membership.MembershipFixtures.ASSEMBLY;
import static org.assembleaclima.membership.MembershipFixtures.BEA;
import static org.assembleaclima.membership.MembershipFixtures.BLUE;
import static org.assembleaclima.membership.MembershipFixtures.CLO;
import static org.assembleaclima.membership.MembershipFixtures.FIRST_RESERVE;
import static org.assembleaclima.membership.MembershipFixtures.JANUARY_20_NOON;
import static org.assembleaclima.membership.MembershipFixtures.JUNE_2;
import static org.assembleaclima.membership.MembershipFixtures.MARCH_4;
import static org.assembleaclima.membership.MembershipFixtures.MILAN;
import static org.assembleaclima.membership.MembershipFixtures.RED;
import static org.assembleaclima.membership.MembershipFixtures.RESERVE;
import static org.assembleaclima.membership.MembershipFixtures.SECOND_RESERVE;
import static org.assembleaclima.membership.MembershipFixtures.SEPTEMBER_3;
import static org.assembleaclima.membership.MembershipFixtures.THIRD_RESERVE;
import static org.assembleaclima.membership.MembershipFixtures.TODAY;
import static org.assembleaclima.membership.MembershipFixtures.activated;
import static org.assembleaclima.membership.MembershipFixtures.adaReplaced;
import static org.assembleaclima.membership.MembershipFixtures.anAssembly;
import static org.assembleaclima.membership.MembershipFixtures.december;
import static org.assembleaclima.membership.MembershipFixtures.firstCohort;
import static org.assembleaclima.membership.MembershipFixtures.imported;
import static org.assembleaclima.membership.MembershipFixtures.march;
import static org.assembleaclima.membership.MembershipFixtures.member;
import static org.assembleaclima.membership.MembershipFixtures.removed;
import static org.assembleaclima.membership.MembershipFixtures.resigned;
import static org.assembleaclima.membership.MembershipFixtures.rollAfter;
import static org.assembleaclima.membership.MembershipFixtures.signed;
import static org.assembleaclima.membership.MembershipFixtures.snapshotAfter;
import static org.assembleaclima.membership.MembershipRefusal.MEMBERSHIP_OVERLAPS;
import static org.assembleaclima.membership.MembershipRefusal.RESERVE_EMPTY;
import static org.assembleaclima.membership.MembershipRefusal.RESERVIST_UNKNOWN;
import static org.assembleaclima.membership.MembershipRefusal.SEAT_ALREADY_FILLED;
import static org.assembleaclima.membership.MembershipRefusal.SEAT_NOT_VACANT;
import static org.assembleaclima.membership.MembershipRefusal.TERM_OVER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.common.Seed;
import org.assembleaclima.membership.AssemblyCommand.DeclineReserve;
import org.assembleaclima.membership.AssemblyCommand.ReplaceMember;
import org.assembleaclima.membership.AssemblyEvent.MemberReplaced;
import org.assembleaclima.membership.AssemblyEvent.ReserveDeclined;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReplacingTest {

    private static final ReplaceMember REPLACE_ADA = new ReplaceMember(ASSEMBLY, ADA);

    @Nested
    class Replacing {

        @Test
        void seats_the_first_of_the_same_stratum() {
            anAssembly()
                    .given(firstCohort(), resigned(ADA))
                    .when(REPLACE_ADA)
                    .expectSuccessfulHandlerExecution()
                    .expectEvents(adaReplaced());
        }

        @Test
        void seats_the_first_of_all_when_nobody_of_the_stratum_is_left() {
            anAssembly()
                    .given(firstCohort(), removed(ADA), declined(SECOND_RESERVE), declined(THIRD_RESERVE))
                    .when(REPLACE_ADA)
                    .expectEvents(new MemberReplaced(
                            ASSEMBLY,
                            ADA,
                            FIRST_RESERVE,
                            3,
                            1,
                            RED,
                            TODAY,
                            JUNE_2,
                            SuccessionRule.NEXT_IN_ORDER,
                            0,
                            Optional.empty(),
                            JANUARY_20_NOON));
        }

        @Test
        void seats_whomever_the_draw_names_on_a_seat_that_it_gave() {
            drawing(new DrawnReserve.Choice(THIRD_RESERVE, 0, 1))
                    .given(firstCohort(), resigned(ADA))
                    .when(REPLACE_ADA)
                    .expectEvents(adaReplacedBy(THIRD_RESERVE, SuccessionRule.KEEPS_QUOTAS, 1, 0));
        }

        @Test
        void tells_how_far_from_the_quotas_the_nearest_one_is() {
            drawing(new DrawnReserve.Choice(FIRST_RESERVE, 2, 0))
                    .given(firstCohort(), resigned(ADA))
                    .when(REPLACE_ADA)
                    .expectEvents(adaReplacedBy(FIRST_RESERVE, SuccessionRule.LEAST_DEVIATION, 0, 2));
        }

        @Test
        void asks_the_draw_with_whoever_still_has_a_seat_and_the_reserve_in_its_order() {
            var asked = new ArrayList<Object>();
            drawing((assembly, cohort, seated, reserve) -> {
                        asked.addAll(List.of(assembly, cohort, ids(seated), reserve));
                        return Optional.empty();
                    })
                    .given(firstCohort(), resigned(ADA), declined(FIRST_RESERVE))
                    .when(REPLACE_ADA)
                    .expectSuccessfulHandlerExecution();
            assertThat(asked).containsExactly(ASSEMBLY, 1, List.of(BEA), RESERVE.subList(1, 3));
        }

        /** The quotas are those of all cohorts of a draw together. */
        @Test
        void counts_those_of_an_earlier_cohort_whose_term_is_over() {
            var asked = new ArrayList<Object>();
            var afterTheFirst = JUNE_2.plusDays(10).atTime(12, 0).atZone(MILAN).toInstant();
            anAssembly(afterTheFirst, (assembly, cohort, seated, reserve) -> {
                        asked.addAll(List.of(cohort, ids(seated)));
                        return Optional.empty();
                    })
                    .given(
                            imported(
                                    RESERVE,
                                    NumberedSeat.of(december(ADA, RED), 1),
                                    NumberedSeat.of(march(BEA, BLUE), 2),
                                    NumberedSeat.of(march(CLO, RED), 3)),
                            resigned(BEA))
                    .when(new ReplaceMember(ASSEMBLY, BEA))
                    .expectSuccessfulHandlerExecution();
            assertThat(asked).containsExactly(2, List.of(ADA, CLO));
        }

        private static List<MemberId> ids(List<Member> members) {
            return members.stream().map(Member::memberId).toList();
        }

        private static FixtureConfiguration<Assembly> drawing(DrawnReserve.Choice choice) {
            return drawing((assembly, cohort, seated, reserve) -> Optional.of(choice));
        }

        private static FixtureConfiguration<Assembly> drawing(DrawnReserve drawn) {
            return anAssembly(JANUARY_20_NOON, drawn);
        }

        private static MemberReplaced adaReplacedBy(
                MemberId next, SuccessionRule rule, int passedOver, long deviation) {
            return new MemberReplaced(
                    ASSEMBLY,
                    ADA,
                    next,
                    3,
                    1,
                    RED,
                    TODAY,
                    JUNE_2,
                    rule,
                    passedOver,
                    Optional.of(deviation),
                    JANUARY_20_NOON);
        }

        /** The seat stays one of its stratum, whoever sits on it. */
        @Test
        void replaces_a_replacement_by_the_stratum_of_the_seat() {
            var blueOnRedSeat = new MemberReplaced(
                    ASSEMBLY,
                    ADA,
                    FIRST_RESERVE,
                    3,
                    1,
                    RED,
                    TODAY,
                    JUNE_2,
                    SuccessionRule.NEXT_IN_ORDER,
                    0,
                    Optional.empty(),
                    JANUARY_20_NOON);
            var later = imported(
                    List.of(new Reservist(member(21), 4, BLUE), new Reservist(member(22), 5, RED)),
                    NumberedSeat.of(march(CLO, RED), 4));
            anAssembly()
                    .given(
                            firstCohort(),
                            resigned(ADA),
                            declined(SECOND_RESERVE),
                            declined(THIRD_RESERVE),
                            blueOnRedSeat,
                            later,
                            resigned(FIRST_RESERVE))
                    .when(new ReplaceMember(ASSEMBLY, FIRST_RESERVE))
                    .expectEvents(new MemberReplaced(
                            ASSEMBLY,
                            FIRST_RESERVE,
                            member(22),
                            5,
                            1,
                            RED,
                            TODAY,
                            JUNE_2,
                            SuccessionRule.SAME_STRATUM,
                            1,
                            Optional.empty(),
                            JANUARY_20_NOON));
        }

        @Test
        void begins_with_the_term_when_that_is_still_to_come() {
            anAssembly()
                    .given(imported(RESERVE, NumberedSeat.of(march(CLO, BLUE), 1)), resigned(CLO))
                    .when(new ReplaceMember(ASSEMBLY, CLO))
                    .expectEvents(new MemberReplaced(
                            ASSEMBLY,
                            CLO,
                            FIRST_RESERVE,
                            2,
                            2,
                            BLUE,
                            MARCH_4,
                            SEPTEMBER_3,
                            SuccessionRule.SAME_STRATUM,
                            0,
                            Optional.empty(),
                            JANUARY_20_NOON));
        }

        @Test
        void refuses_a_seat_that_is_not_vacant() {
            anAssembly()
                    .given(firstCohort(), signed(ADA), activated(ADA))
                    .when(REPLACE_ADA)
                    .expectNoEvents()
                    .expectException(refusalIn(SEAT_NOT_VACANT, "ACTIVE", "suspend", "relink", "resign", "remove"));
        }

        @Test
        void refuses_a_seat_that_is_filled_already() {
            anAssembly()
                    .given(firstCohort(), resigned(ADA), adaReplaced())
                    .when(REPLACE_ADA)
                    .expectNoEvents()
                    .expectExceptionMessage(SEAT_ALREADY_FILLED.name());
        }

        @Test
        void refuses_a_seat_that_is_filled_already_after_a_snapshot() {
            anAssembly()
                    .given(snapshotAfter(firstCohort(), resigned(ADA), adaReplaced()))
                    .when(REPLACE_ADA)
                    .expectNoEvents()
                    .expectExceptionMessage(SEAT_ALREADY_FILLED.name());
        }

        @Test
        void refuses_when_nobody_is_left_in_the_reserve() {
            anAssembly()
                    .given(imported(List.of(), NumberedSeat.of(march(CLO, RED), 1)), resigned(CLO))
                    .when(new ReplaceMember(ASSEMBLY, CLO))
                    .expectNoEvents()
                    .expectExceptionMessage(RESERVE_EMPTY.name());
        }

        @Test
        void refuses_when_the_term_is_over() {
            anAssembly(Instant.parse("2023-06-03T10:00:00Z"))
                    .given(firstCohort(), resigned(ADA))
                    .when(REPLACE_ADA)
                    .expectNoEvents()
                    .expectExceptionMessage(TERM_OVER.name());
        }

        @Test
        void refuses_while_the_next_one_has_a_term_in_another_cycle() {
            var elsewhere =
                    rollAfter(imported(List.of(), new NumberedSeat(SECOND_RESERVE, 1, 1, RED, TODAY, SEPTEMBER_3)));
            anAssembly(JANUARY_20_NOON, elsewhere)
                    .given(firstCohort(), resigned(ADA))
                    .when(REPLACE_ADA)
                    .expectNoEvents()
                    .expectExceptionMessage(MEMBERSHIP_OVERLAPS.name());
        }
    }

    private static ReserveDeclined declined(MemberId member) {
        return new ReserveDeclined(ASSEMBLY, member, JANUARY_20_NOON);
    }

    @Nested
    class Declining {

        @Test
        void records_that_a_reservist_wants_no_seat() {
            anAssembly()
                    .given(firstCohort())
                    .when(new DeclineReserve(ASSEMBLY, SECOND_RESERVE))
                    .expectEvents(declined(SECOND_RESERVE));
        }

        @Test
        void refuses_whoever_is_not_in_the_reserve() {
            for (var nobody : List.of(BEA, SECOND_RESERVE))
                anAssembly()
                        .given(firstCohort(), declined(SECOND_RESERVE))
                        .when(new DeclineReserve(ASSEMBLY, nobody))
                        .expectNoEvents()
                        .expectExceptionMessage(RESERVIST_UNKNOWN.name());
        }
    }

    /** R2.3, over random reserves and vacancies. */
    @Test
    void nobody_of_the_seats_stratum_was_drawn_before_the_one_who_gets_it() {
        var random = Seed.random();
        for (int round = 0; round < 1_000; round++) {
            var reserve = new ArrayList<Reservist>();
            var size = random.nextInt(1, 12);
            for (int order = 1; order <= size; order++)
                reserve.add(new Reservist(member(100 + order), order, Stratum.of("S" + random.nextInt(4))));
            while (!reserve.isEmpty()) {
                var vacant = Stratum.of("S" + random.nextInt(4));
                var chosen = Succession.from(reserve, vacant).orElseThrow();
                var place = reserve.stream().map(Reservist::memberId).toList().indexOf(chosen.next());
                var before = reserve.subList(0, place);
                assertThat(chosen.passedOver()).as(Seed.told()).isEqualTo(before.size());
                if (chosen.rule() == SuccessionRule.SAME_STRATUM) {
                    assertThat(reserve.get(place).stratum()).as(Seed.told()).isEqualTo(vacant);
                    assertThat(before).as(Seed.told()).noneMatch(one -> one.stratum()
                            .equals(vacant));
                } else {
                    assertThat(reserve).as(Seed.told()).noneMatch(one -> one.stratum()
                            .equals(vacant));
                    assertThat(before).as(Seed.told()).isEmpty();
                }
                reserve.remove(place);
            }
            assertThat(Succession.from(reserve, RED)).isEmpty();
        }
    }
}
