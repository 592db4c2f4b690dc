package org.assembleaclima.cycle;

import static org.assembleaclima.common.Refusals.refusalAt;
import static org.assembleaclima.cycle.CycleFixtures.CYCLE_2024;
import static org.assembleaclima.cycle.CycleFixtures.JANUARY_20;
import static org.assembleaclima.cycle.CycleFixtures.JANUARY_20_NOON;
import static org.assembleaclima.cycle.CycleFixtures.MILAN;
import static org.assembleaclima.cycle.CycleFixtures.OCTOBER_19;
import static org.assembleaclima.cycle.CycleFixtures.RULE_SET;
import static org.assembleaclima.cycle.CycleFixtures.planned;
import static org.assembleaclima.cycle.CycleFixtures.redated;
import static org.assembleaclima.cycle.CycleRefusal.CYCLE_ALREADY_PLANNED;
import static org.assembleaclima.cycle.CycleRefusal.CYCLE_DATES_UNCHANGED;
import static org.assembleaclima.cycle.CycleRefusal.CYCLE_ENDS_BEFORE_START;
import static org.assembleaclima.cycle.CycleRefusal.RULE_SET_UNKNOWN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assembleaclima.common.Snapshots;
import org.assembleaclima.cycle.CycleCommand.PlanCycle;
import org.assembleaclima.cycle.CycleCommand.RedateCycle;
import org.assembleaclima.cycle.CycleFixtures.PublishedVersions;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CycleTest {

    private FixtureConfiguration<Cycle> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(Cycle.class)
                .registerInjectableResource(Clock.fixed(JANUARY_20_NOON, MILAN))
                .registerInjectableResource(new PublishedVersions(Map.of(RULE_SET, 2)));
    }

    @Nested
    class Planning {

        @Test
        void records_the_days_the_themes_and_the_version_of_the_rules() {
            fixture.givenNoPriorActivity()
                    .when(planUntil(Optional.of(OCTOBER_19)))
                    .expectSuccessfulHandlerExecution()
                    .expectEvents(planned(Optional.of(OCTOBER_19)));
        }

        @Test
        void accepts_a_cycle_whose_last_day_nobody_knows_yet() {
            fixture.givenNoPriorActivity().when(planUntil(Optional.empty())).expectEvents(planned(Optional.empty()));
        }

        @Test
        void accepts_a_cycle_of_one_day() {
            fixture.givenNoPriorActivity()
                    .when(planUntil(Optional.of(JANUARY_20)))
                    .expectEvents(planned(Optional.of(JANUARY_20)));
        }

        @Test
        void refuses_an_end_on_the_day_before_the_start() {
            fixture.givenNoPriorActivity()
                    .when(planUntil(Optional.of(JANUARY_20.minusDays(1))))
                    .expectNoEvents()
                    .expectException(refusalAt(CYCLE_ENDS_BEFORE_START, "/ends_on"));
        }

        @Test
        void refuses_a_second_plan_of_the_same_cycle() {
            fixture.given(planned(Optional.empty()))
                    .when(planUntil(Optional.of(OCTOBER_19)))
                    .expectNoEvents()
                    .expectExceptionMessage(CYCLE_ALREADY_PLANNED.name());
        }

        @Test
        void refuses_a_second_plan_after_a_snapshot() {
            fixture.given(snapshotOf(planned(Optional.empty())))
                    .when(planUntil(Optional.of(OCTOBER_19)))
                    .expectNoEvents()
                    .expectExceptionMessage(CYCLE_ALREADY_PLANNED.name());
        }

        @Test
        void refuses_a_version_of_the_rules_that_is_not_published_yet() {
            fixture.givenNoPriorActivity()
                    .when(planUnder(RULE_SET, 3))
                    .expectNoEvents()
                    .expectException(refusalAt(RULE_SET_UNKNOWN, "/rule_set_version"));
        }

        @Test
        void refuses_a_rule_set_nobody_published() {
            fixture.givenNoPriorActivity()
                    .when(planUnder(RuleSetId.of("torino"), 2))
                    .expectNoEvents()
                    .expectException(refusalAt(RULE_SET_UNKNOWN, "/rule_set_version"));
        }

        private PlanCycle planUntil(Optional<LocalDate> endsOn) {
            return plan(endsOn, RULE_SET, 2);
        }

        private PlanCycle planUnder(RuleSetId ruleSetId, int version) {
            return plan(Optional.empty(), ruleSetId, version);
        }

        private PlanCycle plan(Optional<LocalDate> endsOn, RuleSetId ruleSetId, int version) {
            return new PlanCycle(
                    CYCLE_2024,
                    2,
                    CycleKind.REGULAR,
                    JANUARY_20,
                    endsOn,
                    ruleSetId,
                    version,
                    List.of("Green", "Energy"),
                    List.of("https://partecipazione.comune.milano.it/"));
        }
    }

    @Nested
    class Redating {

        @Test
        void records_the_new_days_and_why() {
            fixture.given(planned(Optional.empty()))
                    .when(redate(JANUARY_20.plusDays(7), Optional.of(OCTOBER_19)))
                    .expectSuccessfulHandlerExecution()
                    .expectEvents(redated(JANUARY_20.plusDays(7), Optional.of(OCTOBER_19)));
        }

        @Test
        void accepts_a_new_first_day_alone() {
            fixture.given(planned(Optional.of(OCTOBER_19)))
                    .when(redate(JANUARY_20.plusDays(7), Optional.of(OCTOBER_19)))
                    .expectEvents(redated(JANUARY_20.plusDays(7), Optional.of(OCTOBER_19)));
        }

        @Test
        void accepts_that_the_last_day_is_open_again() {
            fixture.given(planned(Optional.of(OCTOBER_19)))
                    .when(redate(JANUARY_20, Optional.empty()))
                    .expectEvents(redated(JANUARY_20, Optional.empty()));
        }

        @Test
        void accepts_a_return_to_the_days_first_planned() {
            fixture.given(planned(Optional.of(OCTOBER_19)), redated(JANUARY_20, Optional.empty()))
                    .when(redate(JANUARY_20, Optional.of(OCTOBER_19)))
                    .expectEvents(redated(JANUARY_20, Optional.of(OCTOBER_19)));
        }

        @Test
        void accepts_an_end_on_the_day_of_the_start() {
            fixture.given(planned(Optional.empty()))
                    .when(redate(JANUARY_20, Optional.of(JANUARY_20)))
                    .expectEvents(redated(JANUARY_20, Optional.of(JANUARY_20)));
        }

        @Test
        void refuses_an_end_on_the_day_before_the_start() {
            fixture.given(planned(Optional.empty()))
                    .when(redate(JANUARY_20, Optional.of(JANUARY_20.minusDays(1))))
                    .expectNoEvents()
                    .expectException(refusalAt(CYCLE_ENDS_BEFORE_START, "/ends_on"));
        }

        @Test
        void refuses_the_days_first_planned_when_they_still_hold() {
            fixture.given(planned(Optional.of(OCTOBER_19)))
                    .when(redate(JANUARY_20, Optional.of(OCTOBER_19)))
                    .expectNoEvents()
                    .expectExceptionMessage(CYCLE_DATES_UNCHANGED.name());
        }

        @Test
        void refuses_the_days_last_given_when_they_still_hold() {
            fixture.given(planned(Optional.of(OCTOBER_19)), redated(JANUARY_20, Optional.empty()))
                    .when(redate(JANUARY_20, Optional.empty()))
                    .expectNoEvents()
                    .expectExceptionMessage(CYCLE_DATES_UNCHANGED.name());
        }

        @Test
        void refuses_the_days_that_hold_after_a_snapshot() {
            fixture.given(snapshotOf(planned(Optional.of(OCTOBER_19)), redated(JANUARY_20, Optional.empty())))
                    .when(redate(JANUARY_20, Optional.empty()))
                    .expectNoEvents()
                    .expectExceptionMessage(CYCLE_DATES_UNCHANGED.name());
        }

        @Test
        void finds_no_cycle_that_was_never_planned() {
            fixture.givenNoPriorActivity()
                    .when(redate(JANUARY_20, Optional.empty()))
                    .expectNoEvents()
                    .expectException(AggregateNotFoundException.class);
        }

        private RedateCycle redate(LocalDate startsOn, Optional<LocalDate> endsOn) {
            return new RedateCycle(CYCLE_2024, startsOn, endsOn, "The hall is taken");
        }
    }

    private static Cycle snapshotOf(CycleEvent... events) {
        var cycle = new Cycle();
        for (var event : events) cycle.on(event);
        return Snapshots.restored(cycle);
    }
}
