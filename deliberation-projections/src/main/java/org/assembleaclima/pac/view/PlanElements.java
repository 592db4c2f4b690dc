package org.assembleaclima.pac.view;

import static java.util.Objects.requireNonNull;

import java.util.List;
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
import org.assembleaclima.pac.view.PlanElement.Level;
import org.jspecify.annotations.Nullable;

/** The plan's areas, objectives and actions, one row each, in the order of the plan. */
public final class PlanElements implements View<PlanEvent, PlanElement> {

    @Override
    public String name() {
        return "plan_element";
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
    public Class<PlanElement> rowType() {
        return PlanElement.class;
    }

    @Override
    public Set<String> keysOf(PlanEvent event, Recorded recorded) {
        return switch (event) {
            case AreaAdded e -> Set.of(e.code().value());
            case AreaRetitled e -> Set.of(e.code().value());
            case AreaRedescribed e -> Set.of(e.code().value());
            case ObjectiveAdded e -> Set.of(e.code().value());
            case ObjectiveRetitled e -> Set.of(e.code().value());
            case ObjectiveRedescribed e -> Set.of(e.code().value());
            case ActionAdded e -> Set.of(e.code().value());
            case ActionRetitled e -> Set.of(e.code().value());
            case ActionRedescribed e -> Set.of(e.code().value());
            case PlanIntroduced e -> Set.of();
            case PlanReintroduced e -> Set.of();
            case TargetSet e -> Set.of();
            case TargetRevised e -> Set.of();
        };
    }

    @Override
    public PlanElement evolve(String key, @Nullable PlanElement row, PlanEvent event, Recorded recorded) {
        var version = recorded.version();
        return switch (event) {
            case AreaAdded e ->
                PlanElement.added(key, Level.AREA, e.title(), e.titleStatus(), e.description(), version);
            case ObjectiveAdded e ->
                PlanElement.added(key, Level.OBJECTIVE, e.title(), e.titleStatus(), e.description(), version);
            case ActionAdded e ->
                PlanElement.added(key, Level.ACTION, e.title(), e.titleStatus(), e.description(), version);
            case AreaRetitled e -> requireNonNull(row).retitled(e.title(), e.titleStatus(), version);
            case ObjectiveRetitled e -> requireNonNull(row).retitled(e.title(), e.titleStatus(), version);
            case ActionRetitled e -> requireNonNull(row).retitled(e.title(), e.titleStatus(), version);
            case AreaRedescribed e -> requireNonNull(row).redescribed(e.description(), version);
            case ObjectiveRedescribed e -> requireNonNull(row).redescribed(e.description(), version);
            case ActionRedescribed e -> requireNonNull(row).redescribed(e.description(), version);
            case PlanIntroduced e -> throw untouched();
            case PlanReintroduced e -> throw untouched();
            case TargetSet e -> throw untouched();
            case TargetRevised e -> throw untouched();
        };
    }

    private static IllegalStateException untouched() {
        return new IllegalStateException("this event has no key here");
    }

    @Override
    public String sortKey(String key, PlanElement row) {
        return PlanOrder.sortKey(key);
    }

    @Override
    public List<Filter<PlanElement>> filters() {
        return List.of(
                new Filter<>("level", row -> row.level().name()),
                new Filter<>("area", PlanElement::area),
                new Filter<>("objective", PlanElement::objective));
    }
}
