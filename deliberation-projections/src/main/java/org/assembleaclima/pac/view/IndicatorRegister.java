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
import org.assembleaclima.pac.PlanOrder;
import org.jspecify.annotations.Nullable;

/** The indicators, one row each, in the order of the plan; those of the plan as a whole come last. */
public final class IndicatorRegister implements View<IndicatorEvent, IndicatorEntry> {

    private static final String AFTER_EVERY_ACTION = "~";

    @Override
    public String name() {
        return "indicator_register";
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
    public Class<IndicatorEntry> rowType() {
        return IndicatorEntry.class;
    }

    @Override
    public Set<String> keysOf(IndicatorEvent event, Recorded recorded) {
        return Set.of(event.indicatorId().value());
    }

    @Override
    public IndicatorEntry evolve(String key, @Nullable IndicatorEntry row, IndicatorEvent event, Recorded recorded) {
        var version = recorded.version();
        return switch (event) {
            case IndicatorDefined e -> IndicatorEntry.defined(e, version);
            case BaselineSet e -> requireNonNull(row).with(e, version);
            case GoalSet e -> requireNonNull(row).with(e, version);
            case ValueMeasured e -> requireNonNull(row).with(e, version);
            case ValueCorrected e -> requireNonNull(row).with(e, version);
        };
    }

    @Override
    public String sortKey(String key, IndicatorEntry row) {
        var action = row.actionCode();
        return action == null ? AFTER_EVERY_ACTION : PlanOrder.sortKey(action.value());
    }

    @Override
    public List<Filter<IndicatorEntry>> filters() {
        return List.of(
                new Filter<>(
                        "action",
                        row -> row.actionCode() == null
                                ? null
                                : row.actionCode().value()),
                new Filter<>("area", IndicatorRegister::area),
                new Filter<>("track", row -> row.track().name()));
    }

    private static @Nullable String area(IndicatorEntry row) {
        var action = row.actionCode();
        return action == null ? null : action.area().value();
    }
}
