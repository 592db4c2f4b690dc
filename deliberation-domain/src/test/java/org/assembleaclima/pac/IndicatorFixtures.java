package org.assembleaclima.pac;

import static org.assembleaclima.common.Refusals.refusalAt;
import static org.assembleaclima.pac.ActionFixtures.ACTION;
import static org.assembleaclima.pac.ActionFixtures.JULY_17_NOON;
import static org.assembleaclima.pac.ActionFixtures.MILAN;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assembleaclima.common.RefusalReason;
import org.assembleaclima.pac.IndicatorEvent.BaselineSet;
import org.assembleaclima.pac.IndicatorEvent.GoalSet;
import org.assembleaclima.pac.IndicatorEvent.IndicatorDefined;
import org.assembleaclima.pac.IndicatorEvent.ValueMeasured;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;

/** Emissions in kilotonnes, on 17 July 2024: a baseline of 2005, a goal for 2030. */
final class IndicatorFixtures {

    static final IndicatorId EMISSIONS = IndicatorId.of("co2-emissions");
    static final ImportId IMPORT = ImportId.of("00000000-0000-0000-0000-000000000009");
    static final String UNIT = "kt";
    static final String SOURCE = "Inventory of the city";
    static final String MISREAD = "Read from the wrong column.";

    static final IndicatorDefined DEFINED = new IndicatorDefined(
            EMISSIONS,
            "CO2 emissions",
            UNIT,
            Direction.DOWN,
            Optional.of(ACTION.code()),
            "Sum of the inventory's sectors",
            List.of(),
            JULY_17_NOON);
    static final BaselineSet BASELINE_2005 =
            new BaselineSet(EMISSIONS, 2005, kilotonnes("7400"), SOURCE, Optional.empty(), JULY_17_NOON);
    static final GoalSet GOAL_2030 =
            new GoalSet(EMISSIONS, 2030, kilotonnes("4070"), SOURCE, Optional.empty(), JULY_17_NOON);
    static final ValueMeasured VALUE_2023 = new ValueMeasured(
            EMISSIONS, ReportingPeriod.of("2023"), kilotonnes("5100"), SOURCE, Optional.empty(), JULY_17_NOON);

    private IndicatorFixtures() {}

    static FixtureConfiguration<Indicator> anIndicator() {
        return new AggregateTestFixture<>(Indicator.class)
                .registerInjectableResource(Clock.fixed(JULY_17_NOON, MILAN))
                .registerInjectableResource((PacActions) Set.of(ACTION.code())::contains);
    }

    static Quantity kilotonnes(String amount) {
        return new Quantity(new BigDecimal(amount), UNIT);
    }

    static Quantity percent(String amount) {
        return new Quantity(new BigDecimal(amount), "%");
    }

    static MeasuredValue measured(String period, String amount) {
        return new MeasuredValue(ReportingPeriod.of(period), kilotonnes(amount), SOURCE);
    }

    /** Given these events, the command is refused for this reason at this place. */
    static void refuses(IndicatorCommand command, RefusalReason reason, String place, IndicatorEvent... given) {
        anIndicator().given((Object[]) given).when(command).expectNoEvents().expectException(refusalAt(reason, place));
    }
}
