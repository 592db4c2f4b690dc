package org.assembleaclima.membership;

import static org.assembleaclima.common.Refusals.refusalAt;
import static org.assembleaclima.common.Refusals.refusalIn;
import static org.assembleaclima.membership.MembershipFixtures.ADA;
import static org.assembleaclima.membership.MembershipFixtures.ASSEMBLY;
import static org.assembleaclima.membership.MembershipFixtures.BEA;
import static org.assembleaclima.membership.MembershipFixtures.DECEMBER_3;
import static org.assembleaclima.membership.MembershipFixtures.FIRST_RESERVE;
import static org.assembleaclima.membership.MembershipFixtures.JANUARY_20_NOON;
import static org.assembleaclima.membership.MembershipFixtures.NOBODY;
import static org.assembleaclima.membership.MembershipFixtures.PACT;
import static org.assembleaclima.membership.MembershipFixtures.TODAY;
import static org.assembleaclima.membership.MembershipFixtures.account;
import static org.assembleaclima.membership.MembershipFixtures.activated;
import static org.assembleaclima.membership.MembershipFixtures.anAssembly;
import static org.assembleaclima.membership.MembershipFixtures.firstCohort;
import static org.assembleaclima.membership.MembershipFixtures.resigned;
import static org.assembleaclima.membership.MembershipFixtures.signed;
import static org.assembleaclima.membership.MembershipFixtures.snapshotAfter;
import static org.assembleaclima.membership.MembershipFixtures.suspended;
import static org.assembleaclima.membership.MembershipRefusal.ACCOUNT_MISSING;
import static org.assembleaclima.membership.MembershipRefusal.ACCOUNT_NOT_OPAQUE;
import static org.assembleaclima.membership.MembershipRefusal.ACCOUNT_TAKEN;
import static org.assembleaclima.membership.MembershipRefusal.MEMBER_HAS_LEFT;
import static org.assembleaclima.membership.MembershipRefusal.MEMBER_NOT_ACTIVATABLE;
import static org.assembleaclima.membership.MembershipRefusal.MEMBER_REPEATED;
import static org.assembleaclima.membership.MembershipRefusal.MEMBER_UNKNOWN;
import static org.assembleaclima.membership.MembershipRefusal.PACT_ALREADY_SIGNED;
import static org.assembleaclima.membership.MembershipRefusal.PACT_NOT_SIGNED;
import static org.assembleaclima.membership.MembershipRefusal.RESERVIST_WITHOUT_SEAT;
import static org.assembleaclima.membership.MembershipRefusal.SIGNED_IN_THE_FUTURE;
import static org.assembleaclima.membership.MembershipRefusal.TERM_OVER;

import java.time.Instant;
import java.util.List;
import org.assembleaclima.common.RefusalReason;
import org.assembleaclima.membership.AssemblyCommand.ActivateMembers;
import org.assembleaclima.membership.AssemblyCommand.OnboardMembers;
import org.assembleaclima.membership.AssemblyCommand.RelinkAccount;
import org.assembleaclima.membership.AssemblyEvent.AccountRelinked;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OnboardingTest {

    private static OnboardMembers onboard(Onboarding... members) {
        return new OnboardMembers(ASSEMBLY, List.of(members), PACT);
    }

    private static Onboarding of(MemberId member) {
        return new Onboarding(member, account(member), DECEMBER_3);
    }

    private static ActivateMembers activate(MemberId... members) {
        return new ActivateMembers(ASSEMBLY, List.of(members));
    }

    @Nested
    class Signing {

        @Test
        void records_many_pacts_at_once() {
            anAssembly()
                    .given(firstCohort())
                    .when(onboard(of(ADA), of(BEA)))
                    .expectSuccessfulHandlerExecution()
                    .expectEvents(signed(ADA, BEA));
        }

        @Test
        void takes_a_pact_signed_today() {
            anAssembly()
                    .given(firstCohort())
                    .when(onboard(new Onboarding(ADA, "a", TODAY)))
                    .expectSuccessfulHandlerExecution();
        }

        private void refuses(RefusalReason reason, String place, Onboarding... members) {
            anAssembly()
                    .given(firstCohort(), signed(BEA))
                    .when(onboard(members))
                    .expectNoEvents()
                    .expectException(refusalAt(reason, place));
        }

        @Test
        void refuses_whom_the_assembly_does_not_know() {
            refuses(MEMBER_UNKNOWN, "/members/1/member_id", of(ADA), of(NOBODY));
        }

        @Test
        void refuses_somebody_of_the_reserve() {
            refuses(RESERVIST_WITHOUT_SEAT, "/members/0/member_id", of(FIRST_RESERVE));
        }

        @Test
        void refuses_a_second_signature() {
            refuses(PACT_ALREADY_SIGNED, "/members/0/member_id", new Onboarding(BEA, "other", DECEMBER_3));
        }

        @Test
        void refuses_one_member_twice() {
            refuses(MEMBER_REPEATED, "/members/1/member_id", of(ADA), new Onboarding(ADA, "other", DECEMBER_3));
        }

        @Test
        void refuses_an_account_that_says_who_it_is() {
            refuses(ACCOUNT_NOT_OPAQUE, "/members/0/account", new Onboarding(ADA, "ada@example.org", DECEMBER_3));
            refuses(ACCOUNT_NOT_OPAQUE, "/members/0/account", new Onboarding(ADA, "RSSMRA85T10A562S", DECEMBER_3));
        }

        @Test
        void refuses_an_account_of_somebody_else() {
            refuses(ACCOUNT_TAKEN, "/members/0/account", new Onboarding(ADA, account(BEA), DECEMBER_3));
            refuses(ACCOUNT_TAKEN, "/members/0/account", new Onboarding(ADA, "system", DECEMBER_3));
        }

        @Test
        void refuses_one_account_for_two() {
            anAssembly()
                    .given(firstCohort())
                    .when(onboard(of(ADA), new Onboarding(BEA, account(ADA), DECEMBER_3)))
                    .expectNoEvents()
                    .expectException(refusalAt(ACCOUNT_TAKEN, "/members/1/account"));
        }

        @Test
        void refuses_a_pact_signed_tomorrow() {
            refuses(SIGNED_IN_THE_FUTURE, "/members/0/signed_on", new Onboarding(ADA, "a", TODAY.plusDays(1)));
        }
    }

    @Nested
    class Activating {

        @Test
        void records_many_at_once() {
            anAssembly()
                    .given(firstCohort(), signed(ADA, BEA))
                    .when(activate(ADA, BEA))
                    .expectEvents(activated(ADA, BEA));
        }

        @Test
        void refuses_whoever_has_not_signed_the_pact() {
            anAssembly()
                    .given(firstCohort(), signed(ADA))
                    .when(activate(ADA, BEA))
                    .expectNoEvents()
                    .expectException(refusalAt(PACT_NOT_SIGNED, "/member_ids/1"));
            anAssembly()
                    .given(firstCohort())
                    .when(activate(FIRST_RESERVE))
                    .expectNoEvents()
                    .expectException(refusalAt(PACT_NOT_SIGNED, "/member_ids/0"));
        }

        @Test
        void refuses_whoever_has_not_signed_the_pact_after_a_snapshot() {
            anAssembly()
                    .given(snapshotAfter(firstCohort(), signed(ADA)))
                    .when(activate(BEA))
                    .expectNoEvents()
                    .expectException(refusalAt(PACT_NOT_SIGNED, "/member_ids/0"));
        }

        @Test
        void refuses_whoever_is_active_suspended_or_gone() {
            for (var after : List.of(activated(ADA), suspended(ADA), resigned(ADA)))
                anAssembly()
                        .given(firstCohort(), signed(ADA), after)
                        .when(activate(ADA))
                        .expectNoEvents()
                        .expectException(refusalAt(MEMBER_NOT_ACTIVATABLE, "/member_ids/0"));
        }

        @Test
        void refuses_one_member_twice_and_whom_nobody_knows() {
            anAssembly()
                    .given(firstCohort(), signed(ADA))
                    .when(activate(ADA, ADA))
                    .expectNoEvents()
                    .expectException(refusalAt(MEMBER_REPEATED, "/member_ids/1"));
            anAssembly()
                    .given(firstCohort(), signed(ADA))
                    .when(activate(NOBODY))
                    .expectNoEvents()
                    .expectException(refusalAt(MEMBER_UNKNOWN, "/member_ids/0"));
        }
    }

    @Nested
    class AfterTheTerm {

        private static final Instant LAST_MINUTE = Instant.parse("2023-06-02T21:59:00Z"); // in Milan it is 2 June still
        private static final Instant TOO_LATE = Instant.parse("2023-06-02T22:00:00Z"); // in Milan it is 3 June

        @Test
        void refuses_a_pact() {
            anAssembly(LAST_MINUTE).given(firstCohort()).when(onboard(of(ADA))).expectSuccessfulHandlerExecution();
            anAssembly(TOO_LATE)
                    .given(firstCohort())
                    .when(onboard(of(ADA)))
                    .expectNoEvents()
                    .expectException(refusalAt(TERM_OVER, "/members/0/member_id"));
        }

        @Test
        void refuses_to_activate() {
            anAssembly(LAST_MINUTE)
                    .given(firstCohort(), signed(ADA))
                    .when(activate(ADA))
                    .expectSuccessfulHandlerExecution();
            anAssembly(TOO_LATE)
                    .given(firstCohort(), signed(ADA))
                    .when(activate(ADA))
                    .expectNoEvents()
                    .expectException(refusalAt(TERM_OVER, "/member_ids/0"));
        }
    }

    @Nested
    class Relinking {

        private static RelinkAccount relink(MemberId member, String account) {
            return new RelinkAccount(ASSEMBLY, member, account);
        }

        @Test
        void records_the_account_that_holds_from_now_on() {
            anAssembly()
                    .given(firstCohort(), signed(ADA))
                    .when(relink(ADA, "new-account"))
                    .expectEvents(new AccountRelinked(ASSEMBLY, ADA, "new-account", JANUARY_20_NOON));
        }

        @Test
        void refuses_an_account_of_anybody_in_the_assembly() {
            for (var taken : List.of(account(ADA), account(BEA)))
                anAssembly()
                        .given(firstCohort(), signed(ADA, BEA))
                        .when(relink(ADA, taken))
                        .expectNoEvents()
                        .expectException(refusalAt(ACCOUNT_TAKEN, "/account"));
        }

        @Test
        void refuses_an_account_somebody_else_had_before() {
            for (var replayed : List.of(true, false)) {
                var freed = new AccountRelinked(ASSEMBLY, ADA, "new-account", JANUARY_20_NOON);
                var given = new AssemblyEvent[] {firstCohort(), signed(ADA, BEA), freed};
                var fixture = anAssembly();
                (replayed ? fixture.given((Object[]) given) : fixture.given(snapshotAfter(given)))
                        .when(relink(BEA, account(ADA)))
                        .expectNoEvents()
                        .expectException(refusalAt(ACCOUNT_TAKEN, "/account"));
            }
        }

        @Test
        void refuses_to_sign_under_an_account_somebody_else_had_before() {
            anAssembly()
                    .given(firstCohort(), signed(ADA), new AccountRelinked(ASSEMBLY, ADA, "b", JANUARY_20_NOON))
                    .when(onboard(new Onboarding(BEA, account(ADA), DECEMBER_3)))
                    .expectNoEvents()
                    .expectException(refusalAt(ACCOUNT_TAKEN, "/members/0/account"));
        }

        @Test
        void lets_a_member_come_back_to_an_own_account_of_before() {
            anAssembly()
                    .given(firstCohort(), signed(ADA), new AccountRelinked(ASSEMBLY, ADA, "b", JANUARY_20_NOON))
                    .when(relink(ADA, account(ADA)))
                    .expectEvents(new AccountRelinked(ASSEMBLY, ADA, account(ADA), JANUARY_20_NOON));
        }

        @Test
        void refuses_an_account_that_says_who_it_is() {
            anAssembly()
                    .given(firstCohort(), signed(ADA))
                    .when(relink(ADA, "ada@example.org"))
                    .expectNoEvents()
                    .expectException(refusalAt(ACCOUNT_NOT_OPAQUE, "/account"));
        }

        @Test
        void refuses_a_member_without_account_or_gone() {
            anAssembly()
                    .given(firstCohort())
                    .when(relink(ADA, "new-account"))
                    .expectNoEvents()
                    .expectException(refusalIn(ACCOUNT_MISSING, "SELECTED", "onboard", "resign", "remove"));
            anAssembly()
                    .given(firstCohort(), signed(ADA), resigned(ADA))
                    .when(relink(ADA, "new-account"))
                    .expectNoEvents()
                    .expectException(refusalIn(MEMBER_HAS_LEFT, "RESIGNED", "replace"));
        }
    }
}
