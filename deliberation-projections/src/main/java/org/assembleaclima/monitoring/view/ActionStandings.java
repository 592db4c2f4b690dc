package org.assembleaclima.monitoring.view;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import org.assembleaclima.commitment.CommitmentEvent;
import org.assembleaclima.commitment.CommitmentEvent.CommitmentDropped;
import org.assembleaclima.commitment.CommitmentEvent.CommitmentMade;
import org.assembleaclima.commitment.CommitmentEvent.DeliveryClaimed;
import org.assembleaclima.commitment.CommitmentEvent.DeliveryDisputed;
import org.assembleaclima.commitment.CommitmentEvent.DeliveryVerified;
import org.assembleaclima.commitment.CommitmentEvent.MilestoneAdded;
import org.assembleaclima.commitment.CommitmentEvent.MilestoneDropped;
import org.assembleaclima.commitment.CommitmentEvent.MilestoneReplanned;
import org.assembleaclima.commitment.CommitmentEvent.WorkStarted;
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
import org.assembleaclima.pac.DeclaredStatus;
import org.assembleaclima.pac.PlanEvent;
import org.assembleaclima.pac.PlanEvent.ActionAdded;
import org.assembleaclima.pac.PlanOrder;
import org.jspecify.annotations.Nullable;

/** What the status of each action follows from, one row each, in the order of the plan. */
public final class ActionStandings implements View<DomainEvent, ActionStanding> {

    @Override
    public String name() {
        return "action_standing";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends DomainEvent>> families() {
        return Set.of(PlanEvent.class, ActionEvent.class, CommitmentEvent.class);
    }

    @Override
    public Class<ActionStanding> rowType() {
        return ActionStanding.class;
    }

    @Override
    public Set<String> keysOf(DomainEvent event, Recorded recorded) {
        return switch (event) {
            case ActionAdded added -> Set.of(added.code().value());
            case ActionEvent of -> Set.of(of.actionId().code().value());
            case CommitmentEvent of ->
                of.pacActions().stream().map(ActionCode::value).collect(toSet());
            default -> Set.of();
        };
    }

    @Override
    public ActionStanding evolve(String key, @Nullable ActionStanding row, DomainEvent event, Recorded recorded) {
        var position = recorded.position();
        return switch (event) {
            case ActionAdded ignored -> ActionStanding.added(key, position);
            case ActionEvent of -> changed(requireNonNull(row), after(row, of), position);
            case CommitmentEvent of -> changed(requireNonNull(row), after(row, of), position);
            default -> throw new IllegalStateException("this event has no key here");
        };
    }

    /** What says nothing about a status leaves the row as it is. */
    private static ActionStanding changed(ActionStanding before, ActionStanding after, long position) {
        return after.equals(before) ? before : after.at(position);
    }

    private static ActionStanding after(ActionStanding row, ActionEvent event) {
        return switch (event) {
            case ActionOwnerNamed ignored -> row.withOwner();
            case ActionScheduled e -> row.scheduled(e.startsOn(), e.endsOn());
            case ActionStatusDeclared e -> row.declaring(e.status());
            case ActionMilestoneSet e -> row.plus(StandingStep.planned(id(e.milestone()), e.dueOn()));
            case ActionMilestoneReplanned e ->
                row.changing(id(e.milestone()), step -> step.replanned(e.dueOn(), e.slips()));
            case ActionMilestoneReached e -> row.changing(id(e.milestone()), step -> step.done(e.reachedOn()));
            case ActionMilestoneDropped e -> row.without(Set.of(id(e.milestone())));
            case ActionLinked ignored -> row;
            case ActionUnlinked ignored -> row;
            case ActionSuperseded ignored -> row.declaring(DeclaredStatus.SUPERSEDED);
        };
    }

    private static ActionStanding after(ActionStanding row, CommitmentEvent event) {
        return switch (event) {
            case CommitmentMade e -> made(row, e);
            case MilestoneAdded e ->
                row.plus(StandingStep.planned(id(e, e.milestone()), e.planned().dueOn()));
            case WorkStarted ignored -> row;
            case MilestoneReplanned e ->
                row.changing(id(e, e.milestone()), step -> step.replanned(e.dueOn(), e.slips()));
            case DeliveryClaimed e -> row.changing(id(e, e.milestone()), step -> step.done(e.deliveredOn()));
            case DeliveryVerified e -> row.changing(id(e, e.milestone()), StandingStep::confirmed);
            case DeliveryDisputed e -> row.changing(id(e, e.milestone()), StandingStep::contradicted);
            case MilestoneDropped e -> row.without(Set.of(id(e, e.milestone())));
            case CommitmentDropped e ->
                row.without(e.milestones().stream().map(number -> id(e, number)).collect(toSet()));
        };
    }

    private static ActionStanding made(ActionStanding row, CommitmentMade made) {
        var next = row;
        for (int i = 0; i < made.milestones().size(); i++)
            next = next.plus(StandingStep.planned(
                    id(made, i + 1), made.milestones().get(i).dueOn()));
        return next;
    }

    private static String id(int milestone) {
        return Integer.toString(milestone);
    }

    private static String id(CommitmentEvent of, int milestone) {
        return of.commitmentId() + "/" + milestone;
    }

    @Override
    public String sortKey(String key, ActionStanding row) {
        return PlanOrder.sortKey(key);
    }

    @Override
    public List<Filter<ActionStanding>> filters() {
        return List.of(
                new Filter<>("area", ActionStanding::area),
                new Filter<>(
                        "declared",
                        row -> row.declared() == null ? null : row.declared().name()));
    }
}
