package org.assembleaclima.pac;

import static org.assembleaclima.pac.ActionRefusal.ACTION_CANCELLED;
import static org.assembleaclima.pac.ActionRefusal.ACTION_ENDS_BEFORE_START;
import static org.assembleaclima.pac.ActionRefusal.ACTION_EVIDENCE_MISSING;
import static org.assembleaclima.pac.ActionRefusal.ACTION_MILESTONE_DAY_UNCHANGED;
import static org.assembleaclima.pac.ActionRefusal.ACTION_MILESTONE_REACHED_IN_THE_FUTURE;
import static org.assembleaclima.pac.ActionRefusal.ACTION_NOT_IN_PLAN;
import static org.assembleaclima.pac.ActionRefusal.ACTION_OWNER_UNCHANGED;
import static org.assembleaclima.pac.ActionRefusal.ACTION_REASON_MISSING;
import static org.assembleaclima.pac.ActionRefusal.ACTION_SCHEDULE_UNCHANGED;
import static org.assembleaclima.pac.ActionRefusal.ACTION_STATUS_IN_THE_FUTURE;
import static org.assembleaclima.pac.ActionRefusal.ACTION_STATUS_NOT_DECLARED;
import static org.assembleaclima.pac.ActionRefusal.ACTION_STATUS_UNCHANGED;
import static org.assembleaclima.pac.ActionRefusal.ACTION_SUPERSEDED;
import static org.assembleaclima.pac.ActionRefusal.LINK_ALREADY_MADE;
import static org.assembleaclima.pac.ActionRefusal.LINK_NOT_MADE;
import static org.assembleaclima.pac.ActionRefusal.LINK_TARGET_UNKNOWN;
import static org.assembleaclima.pac.ActionRefusal.TOO_MANY_LINKS;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assembleaclima.common.Wording;
import org.assembleaclima.pac.ActionCommand.DeclareStatus;
import org.assembleaclima.pac.ActionCommand.DropActionMilestone;
import org.assembleaclima.pac.ActionCommand.LinkAction;
import org.assembleaclima.pac.ActionCommand.NameOwner;
import org.assembleaclima.pac.ActionCommand.ReachActionMilestone;
import org.assembleaclima.pac.ActionCommand.ReplanActionMilestone;
import org.assembleaclima.pac.ActionCommand.ScheduleAction;
import org.assembleaclima.pac.ActionCommand.SetActionMilestone;
import org.assembleaclima.pac.ActionCommand.SupersedeAction;
import org.assembleaclima.pac.ActionCommand.UnlinkAction;
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
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The monitoring of one action of the plan, from the first thing that is known of it: who answers for it, its days, its
 * milestones, what the city says of it and what it is linked to. CANCELLED and superseded are ends: of a cancelled
 * action only links and its place in a revision of the plan are recorded further, of a superseded one nothing.
 */
@AggregateRoot
@Revision("2")
class PacAction {

    private static final int MOST_LINKS = 500;

    @AggregateIdentifier
    private ActionId actionId;

    private @Nullable Owner owner; // null until named
    private @Nullable Days days; // null until scheduled
    private @Nullable Declared declared; // null until declared
    private ActionMilestones milestones = new ActionMilestones();
    private Set<Link> links = new HashSet<>(); // not final: a snapshot would be read without it
    private boolean superseded;

    record Owner(String owner, String office) {}

    record Days(LocalDate startsOn, LocalDate firstEndsOn, LocalDate endsOn) {}

    record Declared(DeclaredStatus status, String reason, LocalDate declaredOn, List<String> sources) {}

    record Link(LinkKind kind, UUID target) {}

    PacAction() {} // Axon rebuilds the aggregate through this constructor

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(NameOwner command, PacActions plan, Clock clock) {
        refuseUnlessUnderWay(command, plan);
        if (new Owner(command.owner(), command.office()).equals(owner)) throw ACTION_OWNER_UNCHANGED.refused();

        apply(new ActionOwnerNamed(command.actionId(), command.owner(), command.office(), clock.instant()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ScheduleAction command, PacActions plan, Clock clock) {
        refuseUnlessUnderWay(command, plan);
        if (command.endsOn().isBefore(command.startsOn())) throw ACTION_ENDS_BEFORE_START.refusedAt("/ends_on");
        var firstEndsOn = days == null ? command.endsOn() : days.firstEndsOn();
        if (new Days(command.startsOn(), firstEndsOn, command.endsOn()).equals(days))
            throw ACTION_SCHEDULE_UNCHANGED.refused();
        if (days != null) requireReason(command.reason());

        apply(new ActionScheduled(
                command.actionId(),
                command.startsOn(),
                firstEndsOn,
                command.endsOn(),
                Optional.of(command.reason()).filter(reason -> !Wording.saysNothing(reason)),
                clock.instant()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DeclareStatus command, PacActions plan, Clock clock) {
        refuseUnlessUnderWay(command, plan);
        if (command.status() == DeclaredStatus.SUPERSEDED) throw ACTION_STATUS_NOT_DECLARED.refusedAt("/status");
        requireReason(command.reason());
        if (command.declaredOn().isAfter(LocalDate.now(clock)))
            throw ACTION_STATUS_IN_THE_FUTURE.refusedAt("/declared_on");
        if (new Declared(command.status(), command.reason(), command.declaredOn(), command.sources()).equals(declared))
            throw ACTION_STATUS_UNCHANGED.refused();

        apply(new ActionStatusDeclared(
                command.actionId(),
                command.status(),
                command.reason(),
                command.declaredOn(),
                command.sources(),
                clock.instant()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SetActionMilestone command, PacActions plan, Clock clock) {
        refuseUnlessUnderWay(command, plan);

        apply(new ActionMilestoneSet(
                command.actionId(), milestones.next(), command.title(), command.dueOn(), clock.instant()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReplanActionMilestone command, PacActions plan, Clock clock) {
        refuseUnlessUnderWay(command, plan);
        var planned = milestones.open(command.milestone());
        if (command.dueOn().equals(planned.dueOn())) throw ACTION_MILESTONE_DAY_UNCHANGED.refusedAt("/due_on");
        requireReason(command.reason());

        apply(new ActionMilestoneReplanned(
                command.actionId(),
                command.milestone(),
                planned.firstDueOn(),
                planned.dueOn(),
                command.dueOn(),
                planned.slipsWith(command.dueOn()),
                command.reason(),
                clock.instant()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReachActionMilestone command, PacActions plan, Clock clock) {
        refuseUnlessUnderWay(command, plan);
        var unused = milestones.open(command.milestone());
        if (command.reachedOn().isAfter(LocalDate.now(clock)))
            throw ACTION_MILESTONE_REACHED_IN_THE_FUTURE.refusedAt("/reached_on");
        if (Wording.saysNothing(command.evidence())) throw ACTION_EVIDENCE_MISSING.refusedAt("/evidence");

        apply(new ActionMilestoneReached(
                command.actionId(),
                command.milestone(),
                command.reachedOn(),
                command.evidence(),
                command.sources(),
                clock.instant()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DropActionMilestone command, PacActions plan, Clock clock) {
        refuseUnlessUnderWay(command, plan);
        var unused = milestones.open(command.milestone());
        requireReason(command.reason());

        apply(new ActionMilestoneDropped(command.actionId(), command.milestone(), command.reason(), clock.instant()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(LinkAction command, PacActions plan, LinkTargets targets, Clock clock) {
        refuseUnlessInPlan(command, plan);
        if (links.contains(new Link(command.kind(), command.target()))) throw LINK_ALREADY_MADE.refused();
        if (links.size() >= MOST_LINKS) throw TOO_MANY_LINKS.refused();
        requireReason(command.reason());
        if (!targets.exists(command.kind(), command.target())) throw LINK_TARGET_UNKNOWN.refusedAt("/target");

        apply(new ActionLinked(
                command.actionId(), command.kind(), command.target(), command.reason(), clock.instant()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(UnlinkAction command, PacActions plan, Clock clock) {
        refuseUnlessInPlan(command, plan);
        if (!links.contains(new Link(command.kind(), command.target()))) throw LINK_NOT_MADE.refused();
        requireReason(command.reason());

        apply(new ActionUnlinked(
                command.actionId(), command.kind(), command.target(), command.reason(), clock.instant()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SupersedeAction command, PacActions plan, EndedActions ended, Clock clock) {
        refuseUnlessInPlan(command, plan);
        var successors = new Successors(plan, ended).check(command);
        requireReason(command.reason());
        command.act().check(LocalDate.now(clock), "/act");

        apply(new ActionSuperseded(
                command.actionId(), command.kind(), successors, command.reason(), command.act(), clock.instant()));
    }

    private void refuseUnlessInPlan(ActionCommand command, PacActions plan) {
        if (!plan.isKnown(command.actionId().code())) throw ACTION_NOT_IN_PLAN.refused();
        if (superseded) throw ACTION_SUPERSEDED.refused();
    }

    private void refuseUnlessUnderWay(ActionCommand command, PacActions plan) {
        refuseUnlessInPlan(command, plan);
        if (declared != null && declared.status() == DeclaredStatus.CANCELLED) throw ACTION_CANCELLED.refused();
    }

    private static void requireReason(String reason) {
        if (Wording.saysNothing(reason)) throw ACTION_REASON_MISSING.refusedAt("/reason");
    }

    @EventSourcingHandler
    void on(ActionEvent event) {
        actionId = event.actionId();
        switch (event) {
            case ActionOwnerNamed e -> owner = new Owner(e.owner(), e.office());
            case ActionScheduled e -> days = new Days(e.startsOn(), e.firstEndsOn(), e.endsOn());
            case ActionStatusDeclared e -> declared = new Declared(e.status(), e.reason(), e.declaredOn(), e.sources());
            case ActionMilestoneSet e -> milestones.on(e);
            case ActionMilestoneReplanned e -> milestones.on(e);
            case ActionMilestoneReached e -> milestones.on(e);
            case ActionMilestoneDropped e -> milestones.on(e);
            case ActionLinked e -> links.add(new Link(e.kind(), e.target()));
            case ActionUnlinked e -> links.remove(new Link(e.kind(), e.target()));
            case ActionSuperseded e -> superseded = true;
        }
    }
}
