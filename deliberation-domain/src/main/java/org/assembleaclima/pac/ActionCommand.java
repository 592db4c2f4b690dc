package org.assembleaclima.pac;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assembleaclima.common.Command;
import org.assembleaclima.common.FormalAct;
import org.assembleaclima.security.Permission;
import org.assembleaclima.security.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that can be asked of one action of the plan but to change its text. */
public sealed interface ActionCommand extends Command {

    @TargetAggregateIdentifier
    ActionId actionId();

    /** @param owner an office held, not a person */
    @Requires(Permission.MONITOR_PLAN)
    record NameOwner(ActionId actionId, String owner, String office) implements ActionCommand {}

    /** @param reason of the change; empty the first time only */
    @Requires(Permission.MONITOR_PLAN)
    record ScheduleAction(ActionId actionId, LocalDate startsOn, LocalDate endsOn, String reason)
            implements ActionCommand {}

    /** @param declaredOn the day it is true from, not after today */
    @Requires(Permission.DECLARE_STATUS)
    record DeclareStatus(
            ActionId actionId, DeclaredStatus status, String reason, LocalDate declaredOn, List<String> sources)
            implements ActionCommand {}

    @Requires(Permission.MONITOR_PLAN)
    record SetActionMilestone(ActionId actionId, String title, LocalDate dueOn) implements ActionCommand {}

    @Requires(Permission.MONITOR_PLAN)
    record ReplanActionMilestone(ActionId actionId, int milestone, LocalDate dueOn, String reason)
            implements ActionCommand {}

    @Requires(Permission.MONITOR_PLAN)
    record ReachActionMilestone(
            ActionId actionId, int milestone, LocalDate reachedOn, String evidence, List<String> sources)
            implements ActionCommand {}

    @Requires(Permission.MONITOR_PLAN)
    record DropActionMilestone(ActionId actionId, int milestone, String reason) implements ActionCommand {}

    @Requires(Permission.MONITOR_PLAN)
    record LinkAction(ActionId actionId, LinkKind kind, UUID target, String reason) implements ActionCommand {}

    @Requires(Permission.MONITOR_PLAN)
    record UnlinkAction(ActionId actionId, LinkKind kind, UUID target, String reason) implements ActionCommand {}

    /** Ends the action by a revision of the plan. */
    @Requires(Permission.REVISE_PLAN)
    record SupersedeAction(
            ActionId actionId, RevisionKind kind, List<ActionCode> successors, String reason, FormalAct act)
            implements ActionCommand {}
}
