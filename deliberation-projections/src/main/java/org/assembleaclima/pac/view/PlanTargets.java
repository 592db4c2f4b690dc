package org.assembleaclima.pac.view;

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
import org.assembleaclima.pac.PlanOrder;
import org.assembleaclima.pac.Target;
import org.jspecify.annotations.Nullable;

/** The plan's general targets, one row each. */
public final class PlanTargets implements View<PlanEvent, PlanTarget> {

    @Override
    public String name() {
        return "plan_target";
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
    public Class<PlanTarget> rowType() {
        return PlanTarget.class;
    }

    @Override
    public Set<String> keysOf(PlanEvent event, Recorded recorded) {
        var target = targetOf(event);
        return target == null ? Set.of() : Set.of(target.code().value());
    }

    @Override
    public PlanTarget evolve(String key, @Nullable PlanTarget row, PlanEvent event, Recorded recorded) {
        var target = targetOf(event);
        if (target == null) throw new IllegalStateException("this event has no key here");
        return PlanTarget.of(target, recorded.version());
    }

    /** Null for an event that is about no target. */
    private static @Nullable Target targetOf(PlanEvent event) {
        return switch (event) {
            case TargetSet set -> set.target();
            case TargetRevised revised -> revised.target();
            case PlanIntroduced e -> null;
            case PlanReintroduced e -> null;
            case AreaAdded e -> null;
            case AreaRetitled e -> null;
            case AreaRedescribed e -> null;
            case ObjectiveAdded e -> null;
            case ObjectiveRetitled e -> null;
            case ObjectiveRedescribed e -> null;
            case ActionAdded e -> null;
            case ActionRetitled e -> null;
            case ActionRedescribed e -> null;
        };
    }

    @Override
    public String sortKey(String key, PlanTarget row) {
        return PlanOrder.sortKey(key);
    }
}
