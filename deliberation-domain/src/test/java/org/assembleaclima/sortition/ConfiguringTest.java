package org.assembleaclima.sortition;

import static org.assembleaclima.common.Refusals.refusalAt;
import static org.assembleaclima.common.Refusals.refusalIn;
import static org.assembleaclima.sortition.SortitionFixtures.AUGUST;
import static org.assembleaclima.sortition.SortitionFixtures.CONFIGURED;
import static org.assembleaclima.sortition.SortitionFixtures.CYCLE;
import static org.assembleaclima.sortition.SortitionFixtures.CYCLE_BEFORE;
import static org.assembleaclima.sortition.SortitionFixtures.FROZEN;
import static org.assembleaclima.sortition.SortitionFixtures.HALVES;
import static org.assembleaclima.sortition.SortitionFixtures.INVITATIONS;
import static org.assembleaclima.sortition.SortitionFixtures.INVITED;
import static org.assembleaclima.sortition.SortitionFixtures.NOON;
import static org.assembleaclima.sortition.SortitionFixtures.SECRETARY;
import static org.assembleaclima.sortition.SortitionFixtures.SORTITION;
import static org.assembleaclima.sortition.SortitionFixtures.World;
import static org.assembleaclima.sortition.SortitionFixtures.aDraw;
import static org.assembleaclima.sortition.SortitionFixtures.by;
import static org.assembleaclima.sortition.SortitionFixtures.configure;
import static org.assembleaclima.sortition.SortitionFixtures.quota;
import static org.assembleaclima.sortition.SortitionRefusal.ANOTHER_DRAW_UNDER_WAY;
import static org.assembleaclima.sortition.SortitionRefusal.COHORTS_NOT_DRAWABLE;
import static org.assembleaclima.sortition.SortitionRefusal.COHORT_ALREADY_ENROLLED;
import static org.assembleaclima.sortition.SortitionRefusal.EXCLUDED_CYCLE_UNKNOWN;
import static org.assembleaclima.sortition.SortitionRefusal.INVITED_NOT_ALL_COUNTED;
import static org.assembleaclima.sortition.SortitionRefusal.INVITED_VALUE_UNKNOWN;
import static org.assembleaclima.sortition.SortitionRefusal.POOL_ALREADY_FROZEN;
import static org.assembleaclima.sortition.SortitionRefusal.QUOTAS_ASK_TOO_FEW;
import static org.assembleaclima.sortition.SortitionRefusal.QUOTAS_ASK_TOO_MANY;
import static org.assembleaclima.sortition.SortitionRefusal.QUOTAS_UNCHANGED;
import static org.assembleaclima.sortition.SortitionRefusal.QUOTA_BOUNDS_CROSSED;
import static org.assembleaclima.sortition.SortitionRefusal.QUOTA_FORMULA;
import static org.assembleaclima.sortition.SortitionRefusal.QUOTA_NAME_TAKEN;
import static org.assembleaclima.sortition.SortitionRefusal.QUOTA_NOT_NORMAL;
import static org.assembleaclima.sortition.SortitionRefusal.QUOTA_REPEATED;
import static org.assembleaclima.sortition.SortitionRefusal.SORTITION_ALREADY_CONFIGURED;
import static org.assembleaclima.sortition.SortitionRefusal.SORTITION_OF_NO_CYCLE;

import java.util.List;
import java.util.Optional;
import org.assembleaclima.common.ActRefusal;
import org.assembleaclima.common.FormalAct;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.sortition.SortitionCommand.ConfigureSortition;
import org.assembleaclima.sortition.SortitionCommand.RecordInvitations;
import org.assembleaclima.sortition.SortitionCommand.ReviseQuotas;
import org.assembleaclima.sortition.SortitionEvent.QuotasRevised;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ConfiguringTest {

    @Nested
    class Cohorts {

        @Test
        void the_panel_has_the_seats_of_both_cohorts() {
            aDraw().givenNoPriorActivity()
                    .when(configure(List.of(1, 2), HALVES, CYCLE_BEFORE), by(SECRETARY))
                    .expectEvents(CONFIGURED);
        }

        @Test
        void are_those_of_a_cycle_that_was_planned() {
            var command = new ConfigureSortition(SORTITION, CycleId.of("2031"), List.of(1), HALVES, 4, 2, List.of());
            aDraw().givenNoPriorActivity()
                    .when(command, by(SECRETARY))
                    .expectNoEvents()
                    .expectExceptionMessage(SORTITION_OF_NO_CYCLE.name());
        }

        @Test
        void are_configured_once() {
            aDraw().given(CONFIGURED)
                    .when(configure(List.of(1, 2), HALVES), by(SECRETARY))
                    .expectNoEvents()
                    .expectException(refusalIn(
                            SORTITION_ALREADY_CONFIGURED,
                            "CONFIGURED",
                            "revise-quotas",
                            "record-invitations",
                            "freeze-pool",
                            "annul"));
        }

        @Test
        void are_known_ascending_of_one_size_and_two_at_most() {
            for (var cohorts :
                    List.of(List.<Integer>of(), List.of(0), List.of(4), List.of(2, 1), List.of(1, 1), List.of(2, 3)))
                aDraw().givenNoPriorActivity()
                        .when(configure(cohorts, HALVES), by(SECRETARY))
                        .expectNoEvents()
                        .expectException(refusalAt(COHORTS_NOT_DRAWABLE, "/cohorts"));
        }

        @Test
        void have_no_members_yet() {
            aDraw(new World().withEnrolled(), NOON)
                    .givenNoPriorActivity()
                    .when(configure(List.of(1, 2), HALVES), by(SECRETARY))
                    .expectNoEvents()
                    .expectException(refusalAt(COHORT_ALREADY_ENROLLED, "/cohorts"));
        }

        @Test
        void have_no_other_draw_under_way() {
            aDraw(new World().besideAnother(), NOON)
                    .givenNoPriorActivity()
                    .when(configure(List.of(1, 2), HALVES), by(SECRETARY))
                    .expectNoEvents()
                    .expectException(refusalAt(ANOTHER_DRAW_UNDER_WAY, "/cohorts"));
        }

        @Test
        void leave_out_the_members_of_planned_cycles_other_than_their_own() {
            for (var excluded : List.of(CYCLE, CycleId.of("2031")))
                aDraw().givenNoPriorActivity()
                        .when(configure(List.of(1, 2), HALVES, excluded), by(SECRETARY))
                        .expectNoEvents()
                        .expectException(refusalAt(EXCLUDED_CYCLE_UNKNOWN, "/excludes/0"));
            aDraw().givenNoPriorActivity()
                    .when(configure(List.of(1, 2), HALVES, CYCLE_BEFORE, CYCLE_BEFORE), by(SECRETARY))
                    .expectNoEvents()
                    .expectException(refusalAt(EXCLUDED_CYCLE_UNKNOWN, "/excludes/1"));
        }
    }

    @Nested
    class AskingForQuotas {

        private void refused(SortitionRefusal reason, String pointer, QuotaLine... quotas) {
            aDraw().givenNoPriorActivity()
                    .when(configure(List.of(1, 2), List.of(quotas)), by(SECRETARY))
                    .expectNoEvents()
                    .expectException(refusalAt(reason, pointer));
        }

        @Test
        void is_in_lower_case_and_trimmed() {
            refused(QUOTA_NOT_NORMAL, "/quotas/0/feature", quota("Women", 2, 2), quota("men", 2, 2));
            refused(QUOTA_NOT_NORMAL, "/quotas/0/category", new QuotaLine("Gender", "women", 4, 4, Optional.empty()));
            refused(QUOTA_NOT_NORMAL, "/quotas/1/feature", quota("women", 2, 2), quota("men ", 2, 2));
            refused(QUOTA_NOT_NORMAL, "/quotas/0/feature", quota("cafe\u0301", 2, 2));
        }

        /** The rows are a table of id, categories and household; the file may have a member_id. */
        @Test
        void has_a_name_that_is_no_other_columns_and_no_formula() {
            for (var taken : List.of("id", "member_id", "household"))
                refused(QUOTA_NAME_TAKEN, "/quotas/0/category", new QuotaLine(taken, "a", 4, 4, Optional.empty()));
            for (var sign : List.of("=", "+", "-", "@")) {
                var formula = new QuotaLine(sign + "a", "women", 4, 4, Optional.empty());
                refused(QUOTA_FORMULA, "/quotas/0/category", formula);
                refused(QUOTA_FORMULA, "/quotas/1/feature", quota("women", 2, 2), quota(sign + "men", 2, 2));
            }
        }

        @Test
        void names_each_value_once() {
            refused(QUOTA_REPEATED, "/quotas/1/feature", quota("women", 2, 2), quota("women", 2, 2));
        }

        @Test
        void has_no_minimum_above_its_maximum() {
            refused(QUOTA_BOUNDS_CROSSED, "/quotas/0/min", quota("women", 3, 2), quota("men", 1, 2));
        }

        @Test
        void asks_for_no_more_and_no_fewer_than_the_panel_has() {
            refused(QUOTAS_ASK_TOO_MANY, "/quotas", quota("women", 3, 4), quota("men", 2, 4));
            refused(QUOTAS_ASK_TOO_FEW, "/quotas", quota("women", 0, 2), quota("men", 0, 1));
        }

        @Test
        void can_change_until_the_pool_is_frozen() {
            var others = List.of(quota("women", 1, 3), quota("men", 1, 3));
            aDraw().given(CONFIGURED)
                    .when(new ReviseQuotas(SORTITION, others), by(SECRETARY))
                    .expectEvents(new QuotasRevised(SORTITION, CYCLE, others, SECRETARY, NOON));
            aDraw().given(CONFIGURED, INVITED, FROZEN)
                    .when(new ReviseQuotas(SORTITION, others), by(SECRETARY))
                    .expectNoEvents()
                    .expectExceptionMessage(POOL_ALREADY_FROZEN.name());
        }

        @Test
        void is_checked_again_when_it_changes() {
            aDraw().given(CONFIGURED)
                    .when(new ReviseQuotas(SORTITION, HALVES), by(SECRETARY))
                    .expectNoEvents()
                    .expectExceptionMessage(QUOTAS_UNCHANGED.name());
            aDraw().given(CONFIGURED)
                    .when(new ReviseQuotas(SORTITION, List.of(quota("women", 0, 1))), by(SECRETARY))
                    .expectNoEvents()
                    .expectExceptionMessage(QUOTAS_ASK_TOO_FEW.name());
        }
    }

    @Nested
    class Inviting {

        private static RecordInvitations record(FormalAct act, InvitedCount... counts) {
            return new RecordInvitations(
                    SORTITION,
                    new Invitations(100, List.of(counts), INVITATIONS.manifestHash(), "Ufficio Statistica", act));
        }

        @Test
        void says_how_many_and_nobody() {
            aDraw().given(CONFIGURED)
                    .when(new RecordInvitations(SORTITION, INVITATIONS), by(SECRETARY))
                    .expectEvents(INVITED);
        }

        @Test
        void counts_by_values_that_are_asked_for_each_once() {
            var women = new InvitedCount("gender", "women", 50);
            aDraw().given(CONFIGURED)
                    .when(record(INVITATIONS.act(), women, new InvitedCount("gender", "other", 50)), by(SECRETARY))
                    .expectNoEvents()
                    .expectException(refusalAt(INVITED_VALUE_UNKNOWN, "/counts/1/feature"));
            aDraw().given(CONFIGURED)
                    .when(record(INVITATIONS.act(), women, women), by(SECRETARY))
                    .expectNoEvents()
                    .expectException(refusalAt(INVITED_VALUE_UNKNOWN, "/counts/1/feature"));
        }

        @Test
        void counts_everybody() {
            aDraw().given(CONFIGURED)
                    .when(record(INVITATIONS.act(), new InvitedCount("gender", "women", 99)), by(SECRETARY))
                    .expectNoEvents()
                    .expectException(refusalAt(INVITED_NOT_ALL_COUNTED, "/counts"));
        }

        @Test
        void rests_on_an_act_of_today_or_before() {
            var tomorrow = new FormalAct(
                    INVITATIONS.act().kind(), "18", AUGUST, INVITATIONS.act().link());
            aDraw().given(CONFIGURED)
                    .when(record(tomorrow), by(SECRETARY))
                    .expectNoEvents()
                    .expectException(refusalAt(ActRefusal.ACT_IN_THE_FUTURE, "/act/date"));
        }

        @Test
        void comes_before_the_pool_is_frozen() {
            aDraw().given(CONFIGURED, INVITED, FROZEN)
                    .when(new RecordInvitations(SORTITION, INVITATIONS), by(SECRETARY))
                    .expectNoEvents()
                    .expectExceptionMessage(POOL_ALREADY_FROZEN.name());
        }
    }
}
