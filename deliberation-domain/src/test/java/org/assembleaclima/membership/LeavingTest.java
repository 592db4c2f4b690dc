package org.assembleaclima.membership;

import static org.assembleaclima.common.Refusals.refusalAt;
import static org.assembleaclima.common.Refusals.refusalIn;
import static org.assembleaclima.membership.MembershipFixtures.ADA;
import static org.assembleaclima.membership.MembershipFixtures.ASSEMBLY;
import static org.assembleaclima.membership.MembershipFixtures.BEA;
import static org.assembleaclima.membership.MembershipFixtures.DECEMBER_3;
import static org.assembleaclima.membership.MembershipFixtures.FIRST_RESERVE;
import static org.assembleaclima.membership.MembershipFixtures.JANUARY_20_NOON;
import static org.assembleaclima.membership.MembershipFixtures.JUNE_2;
import static org.assembleaclima.membership.MembershipFixtures.NOBODY;
import static org.assembleaclima.membership.MembershipFixtures.REASON;
import static org.assembleaclima.membership.MembershipFixtures.RED;
import static org.assembleaclima.membership.MembershipFixtures.TODAY;
import static org.assembleaclima.membership.MembershipFixtures.account;
import static org.assembleaclima.membership.MembershipFixtures.activated;
import static org.assembleaclima.membership.MembershipFixtures.anAssembly;
import static org.assembleaclima.membership.MembershipFixtures.firstCohort;
import static org.assembleaclima.membership.MembershipFixtures.imported;
import static org.assembleaclima.membership.MembershipFixtures.march;
import static org.assembleaclima.membership.MembershipFixtures.removed;
import static org.assembleaclima.membership.MembershipFixtures.resigned;
import static org.assembleaclima.membership.MembershipFixtures.signed;
import static org.assembleaclima.membership.MembershipFixtures.suspended;
import static org.assembleaclima.membership.MembershipRefusal.MEMBER_HAS_LEFT;
import static org.assembleaclima.membership.MembershipRefusal.MEMBER_NOT_ACTIVE;
import static org.assembleaclima.membership.MembershipRefusal.MEMBER_NOT_SUSPENDED;
import static org.assembleaclima.membership.MembershipRefusal.MEMBER_UNKNOWN;
import static org.assembleaclima.membership.MembershipRefusal.NOT_YOURSELF;
import static org.assembleaclima.membership.MembershipRefusal.RESIGNED_OUTSIDE_TERM;
import static org.assembleaclima.membership.MembershipRefusal.TERM_OVER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assembleaclima.membership.AssemblyCommand.RecordResignation;
import org.assembleaclima.membership.AssemblyCommand.ReinstateMember;
import org.assembleaclima.membership.AssemblyCommand.RemoveMember;
import org.assembleaclima.membership.AssemblyCommand.ResignMember;
import org.assembleaclima.membership.AssemblyCommand.SuspendMember;
import org.assembleaclima.membership.AssemblyEvent.MemberReinstated;
import org.assembleaclima.membership.AssemblyEvent.MemberResigned;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LeavingTest {

    private static final Instant LAST_MINUTE = Instant.parse("2023-06-02T21:59:00Z"); // in Milan it is 2 June still
    private static final Instant AFTER_THE_TERM = Instant.parse("2023-06-02T22:00:00Z"); // in Milan it is 3 June

    @Nested
    class Suspending {

        private static final SuspendMember SUSPEND = new SuspendMember(ASSEMBLY, ADA, REASON);
        private static final ReinstateMember REINSTATE = new ReinstateMember(ASSEMBLY, ADA, REASON);

        @Test
        void records_that_an_active_member_is_suspended_and_reinstated() {
            anAssembly()
                    .given(firstCohort(), signed(ADA), activated(ADA))
                    .when(SUSPEND)
                    .expectEvents(suspended(ADA));
            anAssembly()
                    .given(firstCohort(), signed(ADA), activated(ADA), suspended(ADA))
                    .when(REINSTATE)
                    .expectEvents(new MemberReinstated(ASSEMBLY, ADA, REASON, JANUARY_20_NOON));
        }

        @Test
        void refuses_to_suspend_whoever_is_not_active() {
            anAssembly()
                    .given(firstCohort(), signed(ADA))
                    .when(SUSPEND)
                    .expectNoEvents()
                    .expectException(
                            refusalIn(MEMBER_NOT_ACTIVE, "ONBOARDED", "activate", "relink", "resign", "remove"));
        }

        @Test
        void refuses_to_reinstate_whoever_is_not_suspended() {
            anAssembly()
                    .given(firstCohort(), signed(ADA), activated(ADA))
                    .when(REINSTATE)
                    .expectNoEvents()
                    .expectException(
                            refusalIn(MEMBER_NOT_SUSPENDED, "ACTIVE", "suspend", "relink", "resign", "remove"));
        }

        @Test
        void refuses_both_after_the_term() {
            for (var command : List.of(SUSPEND, REINSTATE))
                anAssembly(AFTER_THE_TERM)
                        .given(firstCohort(), signed(ADA), activated(ADA))
                        .when(command)
                        .expectNoEvents()
                        .expectExceptionMessage(TERM_OVER.name());
            anAssembly(LAST_MINUTE)
                    .given(firstCohort(), signed(ADA), activated(ADA))
                    .when(SUSPEND)
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void refuses_whom_the_assembly_does_not_know_as_a_member() {
            for (var nobody : List.of(NOBODY, FIRST_RESERVE))
                anAssembly()
                        .given(firstCohort())
                        .when(new SuspendMember(ASSEMBLY, nobody, REASON))
                        .expectNoEvents()
                        .expectExceptionMessage(MEMBER_UNKNOWN.name());
        }
    }

    @Nested
    class Resigning {

        private static final ResignMember RESIGN = new ResignMember(ASSEMBLY, ADA, REASON);

        @Test
        void records_that_a_member_resigned_today() {
            anAssembly()
                    .given(firstCohort(), signed(ADA, BEA), activated(ADA))
                    .when(RESIGN, Map.of("actor", account(ADA)))
                    .expectEvents(resigned(ADA));
        }

        @Test
        void refuses_to_resign_for_somebody_else() {
            anAssembly()
                    .given(firstCohort(), signed(ADA, BEA), activated(ADA, BEA))
                    .when(RESIGN, Map.of("actor", account(BEA)))
                    .expectNoEvents()
                    .expectExceptionMessage(NOT_YOURSELF.name());
            anAssembly()
                    .given(firstCohort())
                    .when(RESIGN, Map.of("actor", account(ADA)))
                    .expectNoEvents()
                    .expectExceptionMessage(NOT_YOURSELF.name());
        }

        @Test
        void refuses_to_resign_twice_or_after_the_term() {
            anAssembly()
                    .given(firstCohort(), signed(ADA), resigned(ADA))
                    .when(RESIGN, Map.of("actor", account(ADA)))
                    .expectNoEvents()
                    .expectException(refusalIn(MEMBER_HAS_LEFT, "RESIGNED", "replace"));
            anAssembly(AFTER_THE_TERM)
                    .given(firstCohort(), signed(ADA))
                    .when(RESIGN, Map.of("actor", account(ADA)))
                    .expectNoEvents()
                    .expectExceptionMessage(TERM_OVER.name());
        }
    }

    @Nested
    class ResigningOnPaper {

        private static RecordResignation on(LocalDate day) {
            return new RecordResignation(ASSEMBLY, ADA, REASON, day);
        }

        @Test
        void records_the_day_it_took_effect() {
            anAssembly()
                    .given(firstCohort())
                    .when(on(TODAY.minusDays(5)))
                    .expectEvents(new MemberResigned(ASSEMBLY, ADA, REASON, TODAY.minusDays(5), JANUARY_20_NOON));
        }

        @Test
        void refuses_a_day_to_come_and_one_after_the_term() {
            anAssembly()
                    .given(firstCohort())
                    .when(on(TODAY.plusDays(1)))
                    .expectNoEvents()
                    .expectException(refusalAt(RESIGNED_OUTSIDE_TERM, "/resigned_on"));
            anAssembly(AFTER_THE_TERM)
                    .given(firstCohort())
                    .when(on(JUNE_2.plusDays(1)))
                    .expectNoEvents()
                    .expectException(refusalAt(RESIGNED_OUTSIDE_TERM, "/resigned_on"));
        }

        @Test
        void takes_the_first_day_of_the_term_and_refuses_the_day_before() {
            anAssembly()
                    .given(firstCohort())
                    .when(on(DECEMBER_3))
                    .expectEvents(new MemberResigned(ASSEMBLY, ADA, REASON, DECEMBER_3, JANUARY_20_NOON));
            anAssembly()
                    .given(firstCohort())
                    .when(on(DECEMBER_3.minusDays(1)))
                    .expectNoEvents()
                    .expectException(refusalAt(RESIGNED_OUTSIDE_TERM, "/resigned_on"));
        }

        @Test
        void takes_only_today_where_the_term_is_to_come() {
            var toCome = imported(List.of(), NumberedSeat.of(march(ADA, RED), 1));
            anAssembly().given(toCome).when(on(TODAY)).expectEvents(resigned(ADA));
            anAssembly()
                    .given(toCome)
                    .when(on(TODAY.minusDays(1)))
                    .expectNoEvents()
                    .expectException(refusalAt(RESIGNED_OUTSIDE_TERM, "/resigned_on"));
        }

        @Test
        void refuses_whoever_has_left() {
            anAssembly()
                    .given(firstCohort(), removed(ADA))
                    .when(on(TODAY))
                    .expectNoEvents()
                    .expectException(refusalIn(MEMBER_HAS_LEFT, "REMOVED", "replace"));
        }
    }

    @Nested
    class Removing {

        private static final RemoveMember REMOVE = new RemoveMember(ASSEMBLY, ADA, REASON);

        @Test
        void records_that_a_member_was_removed() {
            anAssembly().given(firstCohort()).when(REMOVE).expectEvents(removed(ADA));
        }

        @Test
        void refuses_whoever_has_left_and_whose_term_is_over() {
            anAssembly()
                    .given(firstCohort(), removed(ADA))
                    .when(REMOVE)
                    .expectNoEvents()
                    .expectException(refusalIn(MEMBER_HAS_LEFT, "REMOVED", "replace"));
            anAssembly(AFTER_THE_TERM)
                    .given(firstCohort())
                    .when(REMOVE)
                    .expectNoEvents()
                    .expectExceptionMessage(TERM_OVER.name());
        }
    }
}
