package org.assembleaclima.pac.view;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.common.view.View;
import org.assembleaclima.pac.PlanEvent;
import org.assembleaclima.pac.PlanEvent.ActionAdded;
import org.assembleaclima.pac.PlanEvent.ActionRedescribed;
import org.assembleaclima.pac.PlanEvent.ActionRetitled;
import org.assembleaclima.pac.PlanEvent.AreaAdded;
import org.assembleaclima.pac.PlanEvent.AreaRedescribed;
import org.assembleaclima.pac.PlanEvent.AreaRetitled;
import org.assembleaclima.pac.PlanEvent.ObjectiveAdded;
import org.assembleaclima.pac.PlanEvent.ObjectiveRedescribed;
import org.assembleaclima.pac.PlanEvent.ObjectiveRetitled;
import org.assembleaclima.pac.PlanEvent.PlanIntroduced;
import org.assembleaclima.pac.PlanEvent.PlanReintroduced;
import org.assembleaclima.pac.PlanEvent.TargetRevised;
import org.assembleaclima.pac.PlanEvent.TargetSet;
import org.jspecify.annotations.Nullable;

/** What the plan says of itself and how much of it is known here: one row. */
public final class PlanOverview implements View<PlanEvent, PlanSummary> {

    @Override
    public String name() {
        return "plan";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends PlanEvent>> families() {
        return Set.of(PlanEvent.class);
    }

    @Override
    public Class<PlanSummary> rowType() {
        return PlanSummary.class;
    }

    @Override
    public Set<String> keysOf(PlanEvent event, Recorded recorded) {
        return Set.of(event.planId().value());
    }

    @Override
    public PlanSummary evolve(String key, @Nullable PlanSummary row, PlanEvent event, Recorded recorded) {
        var version = recorded.version();
        return switch (event) {
            case PlanIntroduced e -> PlanSummary.introduced(e.header(), version);
            case PlanReintroduced e -> requireNonNull(row).reintroduced(e.header(), version);
            case AreaAdded e -> requireNonNull(row).plus(1, 0, 0, 0, version);
            case ObjectiveAdded e -> requireNonNull(row).plus(0, 1, 0, 0, version);
            case ActionAdded e -> requireNonNull(row).plus(0, 0, 1, 0, version);
            case TargetSet e -> requireNonNull(row).plus(0, 0, 0, 1, version);
            case AreaRetitled e -> requireNonNull(row).plus(0, 0, 0, 0, version);
            case AreaRedescribed e -> requireNonNull(row).plus(0, 0, 0, 0, version);
            case ObjectiveRetitled e -> requireNonNull(row).plus(0, 0, 0, 0, version);
            case ObjectiveRedescribed e -> requireNonNull(row).plus(0, 0, 0, 0, version);
            case ActionRetitled e -> requireNonNull(row).plus(0, 0, 0, 0, version);
            case ActionRedescribed e -> requireNonNull(row).plus(0, 0, 0, 0, version);
            case TargetRevised e -> requireNonNull(row).plus(0, 0, 0, 0, version);
        };
    }

    @Override
    public String sortKey(String key, PlanSummary row) {
        return key;
    }
}
