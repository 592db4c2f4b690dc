package org.assembleaclima.monitoring.view;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import java.util.Set;
import org.assembleaclima.commitment.CommitmentEvent.CommitmentMade;
import org.assembleaclima.common.DomainEvent;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.common.view.View;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.pac.ActionEvent;
import org.assembleaclima.pac.ActionEvent.ActionLinked;
import org.assembleaclima.pac.ActionEvent.ActionMilestoneDropped;
import org.assembleaclima.pac.ActionEvent.ActionMilestoneReached;
import org.assembleaclima.pac.ActionEvent.ActionMilestoneReplanned;
import org.assembleaclima.pac.ActionEvent.ActionMilestoneSet;
import org.assembleaclima.pac.ActionEvent.ActionOwnerNamed;
import org.assembleaclima.pac.ActionEvent.ActionScheduled;
import org.assembleaclima.pac.ActionEvent.ActionStatusDeclared;
import org.assembleaclima.pac.ActionEvent.ActionSuperseded;
import org.assembleaclima.pac.ActionEvent.ActionUnlinked;
import org.assembleaclima.pac.PlanEvent;
import org.assembleaclima.pac.PlanEvent.ActionAdded;
import org.assembleaclima.pac.PlanOrder;
import org.jspecify.annotations.Nullable;

/** What is known of each action but for its text and its status, one row each, in the order of the plan. */
public final class ActionFiles implements View<DomainEvent, ActionFile> {

    @Override
    public String name() {
        return "action_file";
    }

    @Override
    public int version() {
        return 1;
    }

    /** Of the commitments only their making matters here. */
    @Override
    public Set<Class<? extends DomainEvent>> families() {
        return Set.of(PlanEvent.class, ActionEvent.class, CommitmentMade.class);
    }

    @Override
    public Class<ActionFile> rowType() {
        return ActionFile.class;
    }

    @Override
    public Set<String> keysOf(DomainEvent event, Recorded recorded) {
        return switch (event) {
            case ActionAdded added -> Set.of(added.code().value());
            case ActionEvent of -> Set.of(of.actionId().code().value());
            case CommitmentMade made ->
                made.pacActions().stream().map(ActionCode::value).collect(toSet());
            default -> Set.of();
        };
    }

    @Override
    public ActionFile evolve(String key, @Nullable ActionFile row, DomainEvent event, Recorded recorded) {
        return switch (event) {
            case ActionAdded ignored -> new ActionFileEdit(key).entry();
            case ActionEvent of ->
                after(new ActionFileEdit(requireNonNull(row), recorded.version()), of)
                        .entry();
            case CommitmentMade made ->
                new ActionFileEdit(requireNonNull(row), row.version())
                        .served(made.commitmentId())
                        .entry();
            default -> throw new IllegalStateException("this event has no key here");
        };
    }

    private static ActionFileEdit after(ActionFileEdit row, ActionEvent event) {
        return switch (event) {
            case ActionOwnerNamed e -> row.owned(e.owner(), e.office());
            case ActionScheduled e -> row.scheduled(e.startsOn(), e.firstEndsOn(), e.endsOn());
            case ActionStatusDeclared e -> row.declared(e);
            case ActionMilestoneSet e -> row.milestone(ActionMilestone.set(e.milestone(), e.title(), e.dueOn()));
            case ActionMilestoneReplanned e -> row.changing(e.milestone(), milestone -> milestone.replanned(e));
            case ActionMilestoneReached e -> row.changing(e.milestone(), milestone -> milestone.reached(e));
            case ActionMilestoneDropped e -> row.changing(e.milestone(), milestone -> milestone.dropped(e.reason()));
            case ActionLinked e -> row.linked(e);
            case ActionUnlinked e -> row.unlinked(e.kind(), e.target());
            case ActionSuperseded e -> row.superseded(e);
        };
    }

    @Override
    public String sortKey(String key, ActionFile row) {
        return PlanOrder.sortKey(key);
    }
}
