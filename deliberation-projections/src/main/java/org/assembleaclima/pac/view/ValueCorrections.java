package org.assembleaclima.pac.view;

import java.util.List;
import java.util.Set;
import org.assembleaclima.common.view.Padded;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.common.view.View;
import org.assembleaclima.pac.IndicatorEvent;
import org.assembleaclima.pac.IndicatorEvent.ValueCorrected;
import org.jspecify.annotations.Nullable;

/** Every correction of a value, one row each, in the order they were made. */
public final class ValueCorrections implements View<IndicatorEvent, ValueCorrection> {

    @Override
    public String name() {
        return "value_correction";
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
    public Class<ValueCorrection> rowType() {
        return ValueCorrection.class;
    }

    @Override
    public Set<String> keysOf(IndicatorEvent event, Recorded recorded) {
        return event instanceof ValueCorrected corrected
                ? Set.of(corrected.indicatorId().value() + "/" + Padded.number(recorded.version(), 12))
                : Set.of();
    }

    @Override
    public ValueCorrection evolve(String key, @Nullable ValueCorrection row, IndicatorEvent event, Recorded recorded) {
        if (!(event instanceof ValueCorrected corrected)) throw new IllegalStateException("this event has no key here");
        return ValueCorrection.of(corrected, recorded.version());
    }

    @Override
    public String sortKey(String key, ValueCorrection row) {
        return key;
    }

    @Override
    public List<Filter<ValueCorrection>> filters() {
        return List.of(new Filter<>("indicator", row -> row.indicatorId().value()));
    }
}
