package org.assembleaclima.cycle.view;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.common.view.View;
import org.assembleaclima.cycle.CycleEvent;
import org.assembleaclima.cycle.CycleEvent.CyclePlanned;
import org.assembleaclima.cycle.CycleEvent.CycleRedated;
import org.jspecify.annotations.Nullable;

/** Every cycle with its days, themes and rules, in the order they start. */
public final class CycleRegister implements View<CycleEvent, CycleEntry> {

    @Override
    public String name() {
        return "cycle";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends CycleEvent>> families() {
        return Set.of(CycleEvent.class);
    }

    @Override
    public Class<CycleEntry> rowType() {
        return CycleEntry.class;
    }

    @Override
    public Set<String> keysOf(CycleEvent event, Recorded recorded) {
        return Set.of(event.cycleId().value());
    }

    @Override
    public CycleEntry evolve(String key, @Nullable CycleEntry row, CycleEvent event, Recorded recorded) {
        return switch (event) {
            case CyclePlanned planned -> CycleEntry.planned(planned, recorded.version());
            case CycleRedated redated -> requireNonNull(row).redated(redated, recorded.version());
        };
    }

    @Override
    public String sortKey(String key, CycleEntry row) {
        return row.startsOn().toString();
    }
}
