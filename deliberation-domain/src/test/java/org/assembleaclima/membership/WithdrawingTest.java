package org.assembleaclima.membership;

import static org.assembleaclima.common.Refusals.refusalIn;
import static org.assembleaclima.membership.MembershipFixtures.ADA;
import static org.assembleaclima.membership.MembershipFixtures.ASSEMBLY;
import static org.assembleaclima.membership.MembershipFixtures.BEA;
import static org.assembleaclima.membership.MembershipFixtures.CLO;
import static org.assembleaclima.membership.MembershipFixtures.FIRST_RESERVE;
import static org.assembleaclima.membership.MembershipFixtures.JANUARY_20_NOON;
import static org.assembleaclima.membership.MembershipFixtures.REASON;
import static org.assembleaclima.membership.MembershipFixtures.RED;
import static org.assembleaclima.membership.MembershipFixtures.RULE_SET;
import static org.assembleaclima.membership.MembershipFixtures.SECOND_RESERVE;
import static org.assembleaclima.membership.MembershipFixtures.SOURCES;
import static org.assembleaclima.membership.MembershipFixtures.THIRD_RESERVE;
import static org.assembleaclima.membership.MembershipFixtures.TODAY;
import static org.assembleaclima.membership.MembershipFixtures.account;
import static org.assembleaclima.membership.MembershipFixtures.activated;
import static org.assembleaclima.membership.MembershipFixtures.adaReplaced;
import static org.assembleaclima.membership.MembershipFixtures.anAssembly;
import static org.assembleaclima.membership.MembershipFixtures.december;
import static org.assembleaclima.membership.MembershipFixtures.firstCohort;
import static org.assembleaclima.membership.MembershipFixtures.imported;
import static org.assembleaclima.membership.MembershipFixtures.march;
import static org.assembleaclima.membership.MembershipFixtures.member;
import static org.assembleaclima.membership.MembershipFixtures.resigned;
import static org.assembleaclima.membership.MembershipFixtures.rollAfter;
import static org.assembleaclima.membership.MembershipFixtures.signed;
import static org.assembleaclima.membership.MembershipFixtures.snapshotAfter;
import static org.assembleaclima.membership.MembershipRefusal.COHORT_NOT_ENROLLED;
import static org.assembleaclima.membership.MembershipRefusal.MEMBER_HAS_LEFT;
import static org.assembleaclima.membership.MembershipRefusal.SEAT_NOT_VACANT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.common.Verdicts;
import org.assembleaclima.membership.AssemblyCommand.ImportPanel;
import org.assembleaclima.membership.AssemblyCommand.RemoveMember;
import org.assembleaclima.membership.AssemblyCommand.ReplaceMember;
import org.assembleaclima.membership.AssemblyCommand.WithdrawPanel;
import org.assembleaclima.membership.AssemblyEvent.PanelImported;
import org.assembleaclima.membership.AssemblyEvent.PanelWithdrawn;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A draw that was annulled before its panel met: its enrolment is taken back. */
class WithdrawingTest {

    private static final List<MemberId> ALL_NAMED = List.of(FIRST_RESERVE, SECOND_RESERVE, THIRD_RESERVE);
    private static final WithdrawPanel WITHDRAW = new WithdrawPanel(ASSEMBLY, List.of(1), ALL_NAMED, REASON, SOURCES);

    private static PanelWithdrawn withdrawn(List<MemberId> members, List<MemberId> reserve) {
        return new PanelWithdrawn(ASSEMBLY, List.of(1), members, reserve, REASON, SOURCES, TODAY, JANUARY_20_NOON);
    }

    @Nested
    class Whom {

        @Test
        void everybody_on_a_seat_and_all_who_wait() {
            anAssembly()
                    .given(firstCohort(), signed(ADA), activated(ADA))
                    .when(WITHDRAW)
                    .expectEvents(withdrawn(List.of(ADA, BEA), ALL_NAMED));
        }

        @Test
        void the_seat_that_is_vacant_but_not_who_left_one_that_is_filled() {
            anAssembly()
                    .given(snapshotAfter(firstCohort(), resigned(ADA), resigned(BEA), adaReplaced()))
                    .when(WITHDRAW)
                    .expectEvents(withdrawn(List.of(BEA, SECOND_RESERVE), List.of(FIRST_RESERVE, THIRD_RESERVE)));
        }

        @Test
        void nobody_of_another_cohort_or_of_another_reserve() {
            anAssembly()
                    .given(firstCohort(), imported(List.of(), NumberedSeat.of(march(CLO, RED), 3)))
                    .when(new WithdrawPanel(ASSEMBLY, List.of(2), List.of(THIRD_RESERVE), REASON, SOURCES))
                    .expectEvents(new PanelWithdrawn(
                            ASSEMBLY,
                            List.of(2),
                            List.of(CLO),
                            List.of(THIRD_RESERVE),
                            REASON,
                            SOURCES,
                            TODAY,
                            JANUARY_20_NOON));
        }

        @Test
        void is_refused_for_a_cohort_without_members() {
            anAssembly()
                    .given(firstCohort(), withdrawn(List.of(ADA, BEA), ALL_NAMED))
                    .when(WITHDRAW)
                    .expectNoEvents()
                    .expectExceptionMessage(COHORT_NOT_ENROLLED.name());
        }
    }

    @Nested
    class Afterwards {

        @Test
        void the_seats_are_nobodys_to_fill_or_to_leave() {
            anAssembly()
                    .given(snapshotAfter(firstCohort(), resigned(ADA), withdrawn(List.of(ADA, BEA), ALL_NAMED)))
                    .when(new ReplaceMember(ASSEMBLY, ADA))
                    .expectNoEvents()
                    .expectException(refusalIn(SEAT_NOT_VACANT, "WITHDRAWN"));
            anAssembly()
                    .given(firstCohort(), withdrawn(List.of(ADA, BEA), ALL_NAMED))
                    .when(new RemoveMember(ASSEMBLY, BEA, REASON))
                    .expectNoEvents()
                    .expectException(refusalIn(MEMBER_HAS_LEFT, "WITHDRAWN"));
        }

        @Test
        void the_cohort_is_enrolled_anew_under_numbers_and_places_never_used() {
            var next = List.of(december(member(21), RED), december(member(22), RED));
            anAssembly()
                    .given(snapshotAfter(firstCohort(), withdrawn(List.of(ADA, BEA), ALL_NAMED)))
                    .when(new ImportPanel(ASSEMBLY, next, List.of(new Reservist(member(31), 4, RED)), SOURCES))
                    .expectEvents(new PanelImported(
                            ASSEMBLY,
                            List.of(NumberedSeat.of(next.get(0), 3), NumberedSeat.of(next.get(1), 4)),
                            List.of(new Reservist(member(31), 4, RED)),
                            RULE_SET,
                            1,
                            SOURCES,
                            JANUARY_20_NOON));
            anAssembly()
                    .given(firstCohort(), withdrawn(List.of(ADA, BEA), ALL_NAMED))
                    .when(new ImportPanel(ASSEMBLY, next, List.of(new Reservist(member(31), 3, RED)), SOURCES))
                    .expectNoEvents()
                    .expectExceptionMessage(MembershipRefusal.RESERVE_ORDER_REPEATED.name());
        }

        @Test
        void the_roll_knows_when_each_left_and_trusts_no_account_of_theirs() {
            var roll = rollAfter(
                    firstCohort(),
                    signed(ADA, BEA),
                    activated(ADA, BEA),
                    new AssemblyEvent.MemberResigned(ASSEMBLY, BEA, REASON, TODAY.minusDays(3), JANUARY_20_NOON),
                    withdrawn(List.of(ADA, BEA), ALL_NAMED));

            assertThat(roll.member(ADA).flatMap(Member::leftOn)).contains(TODAY);
            assertThat(roll.member(BEA).flatMap(Member::leftOn)).contains(TODAY.minusDays(3));
            assertThat(roll.activeOn(TODAY)).isEmpty();
            assertThat(roll.reserve()).isEmpty();
            assertThat(roll.everUnder(account(ADA))).isEmpty();
            assertThat(roll.has(1)).isFalse();
        }
    }

    @Nested
    class Auditing {

        private static List<String> found(AssemblyEvent... events) {
            var found = new ArrayList<String>();
            Verdicts verdicts = (rule, holds, otherwise) -> {
                if (!holds) found.add(rule.name());
            };
            var audit = new AssemblyAudit(cycle -> Optional.empty());
            audit.judge(firstCohort(), "anybody", (rule, holds, otherwise) -> {}); // no rules are known here
            for (var event : events) audit.judge(event, "anybody", verdicts);
            return found;
        }

        @Test
        void finds_nothing_wrong_with_what_the_aggregate_recorded() {
            assertThat(found(withdrawn(List.of(ADA, BEA), ALL_NAMED))).isEmpty();
        }

        @Test
        void finds_somebody_too_few_or_too_many() {
            assertThat(found(withdrawn(List.of(ADA), ALL_NAMED))).containsExactly("ROLL");
            assertThat(found(withdrawn(List.of(ADA, BEA, CLO), ALL_NAMED))).containsExactly("ROLL");
            assertThat(found(withdrawn(List.of(ADA, BEA), List.of(CLO)))).containsExactly("ROLL");
        }

        @Test
        void finds_a_cohort_withdrawn_twice_and_a_seat_filled_afterwards() {
            var all = withdrawn(List.of(ADA, BEA), ALL_NAMED);
            assertThat(found(all, withdrawn(List.of(), List.of()))).containsExactly("LIFE");
            assertThat(found(resigned(ADA), all, adaReplaced())).containsExactly("LIFE");
        }
    }
}
