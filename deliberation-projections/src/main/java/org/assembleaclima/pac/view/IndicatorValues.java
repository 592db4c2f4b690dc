package org.assembleaclima.pac.view;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.common.view.View;
import org.assembleaclima.pac.IndicatorEvent;
import org.assembleaclima.pac.IndicatorEvent.BaselineSet;
import org.assembleaclima.pac.IndicatorEvent.GoalSet;
import org.assembleaclima.pac.IndicatorEvent.IndicatorDefined;
import org.assembleaclima.pac.IndicatorEvent.ValueCorrected;
import org.assembleaclima.pac.IndicatorEvent.ValueMeasured;
import org.assembleaclima.pac.IndicatorId;
import org.assembleaclima.pac.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/** The values of the indicators, one row for each period, in the order the periods end. */
public final class IndicatorValues implements View<IndicatorEvent, IndicatorValue> {

    public static String key(IndicatorId indicatorId, ReportingPeriod period) {
        return indicatorId.value() + "/" + period;
    }

    @Override
    public String name() {
        return "indicator_value";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends IndicatorEvent>> families() {
        return Set.of(IndicatorEvent.class);
    }

    @Override
    public Class<IndicatorValue> rowType() {
        return IndicatorValue.class;
    }

    @Override
    public Set<String> keysOf(IndicatorEvent event, Recorded recorded) {
        return switch (event) {
            case ValueMeasured e -> Set.of(key(e.indicatorId(), e.period()));
            case ValueCorrected e -> Set.of(key(e.indicatorId(), e.period()));
            case IndicatorDefined e -> Set.of();
            case BaselineSet e -> Set.of();
            case GoalSet e -> Set.of();
        };
    }

    @Override
    public IndicatorValue evolve(String key, @Nullable IndicatorValue row, IndicatorEvent event, Recorded recorded) {
        return switch (event) {
            case ValueMeasured e -> IndicatorValue.measured(e, recorded.version());
            case ValueCorrected e -> requireNonNull(row).corrected(e, recorded.version());
            case IndicatorDefined e -> throw untouched();
            case BaselineSet e -> throw untouched();
            case GoalSet e -> throw untouched();
        };
    }

    private static IllegalStateException untouched() {
        return new IllegalStateException("this event has no key here");
    }

    @Override
    public String sortKey(String key, IndicatorValue row) {
        return row.endsOn() + "/" + row.indicatorId().value();
    }

    @Override
    public List<Filter<IndicatorValue>> filters() {
        return List.of(
                new Filter<>("indicator", row -> row.indicatorId().value()),
                new Filter<>(
                        "import_id",
                        row -> row.importId() == null ? null : row.importId().toString()));
    }
}
