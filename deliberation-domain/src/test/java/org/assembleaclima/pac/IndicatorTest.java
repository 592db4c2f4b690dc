package org.assembleaclima.pac;

import static org.assembleaclima.pac.ActionFixtures.ACTION;
import static org.assembleaclima.pac.ActionFixtures.JULY_17_NOON;
import static org.assembleaclima.pac.ActionFixtures.NOT_IN_PLAN;
import static org.assembleaclima.pac.IndicatorFixtures.BASELINE_2005;
import static org.assembleaclima.pac.IndicatorFixtures.DEFINED;
import static org.assembleaclima.pac.IndicatorFixtures.EMISSIONS;
import static org.assembleaclima.pac.IndicatorFixtures.GOAL_2030;
import static org.assembleaclima.pac.IndicatorFixtures.SOURCE;
import static org.assembleaclima.pac.IndicatorFixtures.UNIT;
import static org.assembleaclima.pac.IndicatorFixtures.VALUE_2023;
import static org.assembleaclima.pac.IndicatorFixtures.anIndicator;
import static org.assembleaclima.pac.IndicatorFixtures.kilotonnes;
import static org.assembleaclima.pac.IndicatorFixtures.percent;
import static org.assembleaclima.pac.IndicatorFixtures.refuses;
import static org.assembleaclima.pac.IndicatorRefusal.BASELINE_AFTER_GOAL;
import static org.assembleaclima.pac.IndicatorRefusal.BASELINE_IN_THE_FUTURE;
import static org.assembleaclima.pac.IndicatorRefusal.BASELINE_UNCHANGED;
import static org.assembleaclima.pac.IndicatorRefusal.GOAL_BEFORE_BASELINE;
import static org.assembleaclima.pac.IndicatorRefusal.GOAL_UNCHANGED;
import static org.assembleaclima.pac.IndicatorRefusal.INDICATOR_ACTION_UNKNOWN;
import static org.assembleaclima.pac.IndicatorRefusal.INDICATOR_ALREADY_DEFINED;
import static org.assembleaclima.pac.IndicatorRefusal.UNIT_DIFFERS;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assembleaclima.common.Snapshots;
import org.assembleaclima.pac.IndicatorCommand.DefineIndicator;
import org.assembleaclima.pac.IndicatorCommand.SetBaseline;
import org.assembleaclima.pac.IndicatorCommand.SetGoal;
import org.assembleaclima.pac.IndicatorEvent.BaselineSet;
import org.assembleaclima.pac.IndicatorEvent.GoalSet;
import org.assembleaclima.pac.IndicatorEvent.IndicatorDefined;
import org.assembleaclima.pac.IndicatorEvent.ValueCorrected;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What an indicator is, where it started and where it is meant to go. */
class IndicatorTest {

    @Nested
    class Defining {

        @Test
        void records_what_it_measures_of_which_action() {
            anIndicator()
                    .givenNoPriorActivity()
                    .when(defining(Optional.of(ACTION.code())))
                    .expectEvents(DEFINED);
        }

        @Test
        void records_one_of_the_plan_as_a_whole() {
            anIndicator()
                    .givenNoPriorActivity()
                    .when(defining(Optional.empty()))
                    .expectEvents(new IndicatorDefined(
                            EMISSIONS,
                            "CO2 emissions",
                            UNIT,
                            Direction.DOWN,
                            Optional.empty(),
                            "Sum of the inventory's sectors",
                            List.of(),
                            JULY_17_NOON));
        }

        @Test
        void refuses_an_action_the_plan_does_not_have() {
            refuses(defining(Optional.of(NOT_IN_PLAN.code())), INDICATOR_ACTION_UNKNOWN, "/action_code");
        }

        @Test
        void refuses_a_name_that_is_taken() {
            refuses(defining(Optional.empty()), INDICATOR_ALREADY_DEFINED, "", DEFINED);
        }

        private static DefineIndicator defining(Optional<ActionCode> action) {
            return new DefineIndicator(
                    EMISSIONS,
                    "CO2 emissions",
                    UNIT,
                    Direction.DOWN,
                    action,
                    "Sum of the inventory's sectors",
                    List.of());
        }
    }

    @Test
    void nothing_is_recorded_of_an_indicator_nobody_defined() {
        anIndicator()
                .givenNoPriorActivity()
                .when(new SetGoal(EMISSIONS, 2030, kilotonnes("4070"), SOURCE))
                .expectNoEvents()
                .expectException(AggregateNotFoundException.class);
    }

    @Nested
    class SettingTheBaseline {

        @Test
        void records_the_first() {
            anIndicator().given(DEFINED).when(baseline(2005, "7400")).expectEvents(BASELINE_2005);
        }

        @Test
        void keeps_what_was_said_before() {
            var previous = Optional.of(new YearValue(2005, kilotonnes("7400")));
            anIndicator()
                    .given(DEFINED, BASELINE_2005)
                    .when(baseline(2010, "7000"))
                    .expectEvents(new BaselineSet(EMISSIONS, 2010, kilotonnes("7000"), SOURCE, previous, JULY_17_NOON));
        }

        @Test
        void refuses_another_unit() {
            refuses(new SetBaseline(EMISSIONS, 2005, percent("100"), SOURCE), UNIT_DIFFERS, "/value/unit", DEFINED);
        }

        @Test
        void takes_this_year_and_refuses_the_next() {
            anIndicator()
                    .given(DEFINED)
                    .when(baseline(2024, "7400"))
                    .expectEvents(new BaselineSet(
                            EMISSIONS, 2024, kilotonnes("7400"), SOURCE, Optional.empty(), JULY_17_NOON));
            refuses(baseline(2025, "7400"), BASELINE_IN_THE_FUTURE, "/year", DEFINED);
        }

        @Test
        void refuses_the_year_of_a_goal_and_takes_the_one_before() {
            var goal2020 = new GoalSet(EMISSIONS, 2020, kilotonnes("6000"), SOURCE, Optional.empty(), JULY_17_NOON);
            refuses(baseline(2020, "7400"), BASELINE_AFTER_GOAL, "/year", DEFINED, goal2020, GOAL_2030);
            anIndicator()
                    .given(DEFINED, goal2020, GOAL_2030)
                    .when(baseline(2019, "7400"))
                    .expectEvents(new BaselineSet(
                            EMISSIONS, 2019, kilotonnes("7400"), SOURCE, Optional.empty(), JULY_17_NOON));
        }

        @Test
        void refuses_what_it_is_already() {
            refuses(baseline(2005, "7400.0"), BASELINE_UNCHANGED, "", DEFINED, BASELINE_2005);
        }

        private static SetBaseline baseline(int year, String amount) {
            return new SetBaseline(EMISSIONS, year, kilotonnes(amount), SOURCE);
        }
    }

    @Nested
    class SettingAGoal {

        @Test
        void records_the_first_of_a_year() {
            anIndicator().given(DEFINED, BASELINE_2005).when(goal(2030, "4070")).expectEvents(GOAL_2030);
        }

        @Test
        void keeps_what_was_said_before() {
            var previous = Optional.of(new BigDecimal("4070"));
            anIndicator()
                    .given(DEFINED, GOAL_2030)
                    .when(goal(2030, "3000"))
                    .expectEvents(new GoalSet(EMISSIONS, 2030, kilotonnes("3000"), SOURCE, previous, JULY_17_NOON));
        }

        @Test
        void refuses_another_unit() {
            refuses(new SetGoal(EMISSIONS, 2030, percent("-45"), SOURCE), UNIT_DIFFERS, "/value/unit", DEFINED);
        }

        @Test
        void refuses_the_year_of_the_baseline_and_takes_the_next() {
            refuses(goal(2005, "7000"), GOAL_BEFORE_BASELINE, "/year", DEFINED, BASELINE_2005);
            anIndicator()
                    .given(DEFINED, BASELINE_2005)
                    .when(goal(2006, "7000"))
                    .expectEvents(
                            new GoalSet(EMISSIONS, 2006, kilotonnes("7000"), SOURCE, Optional.empty(), JULY_17_NOON));
        }

        @Test
        void refuses_what_it_is_already() {
            refuses(goal(2030, "4070"), GOAL_UNCHANGED, "", DEFINED, GOAL_2030);
        }

        private static SetGoal goal(int year, String amount) {
            return new SetGoal(EMISSIONS, year, kilotonnes(amount), SOURCE);
        }
    }

    @Test
    void a_snapshot_keeps_all_that_was_known() {
        var indicator = new Indicator();
        var corrected = new ValueCorrected(
                EMISSIONS,
                VALUE_2023.period(),
                1,
                VALUE_2023.value(),
                kilotonnes("5100.5"),
                SOURCE,
                "Why",
                JULY_17_NOON);
        Stream.of(DEFINED, BASELINE_2005, GOAL_2030, VALUE_2023, corrected).forEach(indicator::on);

        assertThat(Snapshots.restored(indicator)).usingRecursiveComparison().isEqualTo(indicator);
    }
}
