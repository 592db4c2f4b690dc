package org.assembleaclima.workinggroup;

import java.util.List;
import java.util.Set;
import org.assembleaclima.common.Command;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.security.Permission;
import org.assembleaclima.security.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that can be asked of one working group. */
public sealed interface WorkingGroupCommand extends Command {

    @TargetAggregateIdentifier
    WorkingGroupId workingGroupId();

    /**
     * Constitutes a working group within a cycle.
     *
     * @param name the group's own name, which is also its theme, at most 200 characters
     * @param sources where this was read: URLs or acts; empty when the assembly itself decides it here
     */
    @Requires(Permission.ORGANISE_CYCLE)
    record ConstituteWorkingGroup(WorkingGroupId workingGroupId, CycleId cycleId, String name, List<String> sources)
            implements WorkingGroupCommand {}

    /**
     * Says which actions of the plan the group works on, instead of what held before.
     *
     * @param pacActions empty when it works on none in particular
     */
    @Requires(Permission.ORGANISE_CYCLE)
    record AssignActions(WorkingGroupId workingGroupId, Set<ActionCode> pacActions) implements WorkingGroupCommand {}

    /** @param memberIds 1 to 1,000 members of the cycle's assembly, who may be in other groups too */
    @Requires(Permission.ORGANISE_CYCLE)
    record JoinGroup(WorkingGroupId workingGroupId, List<MemberId> memberIds) implements WorkingGroupCommand {}

    /** @param reason public text that names nobody */
    @Requires(Permission.ORGANISE_CYCLE)
    record LeaveGroup(WorkingGroupId workingGroupId, MemberId memberId, String reason) implements WorkingGroupCommand {}

    /**
     * Says who leads the group, instead of whoever did before.
     *
     * @param account an opaque actor id; a facilitator need not be a member
     */
    @Requires(Permission.ORGANISE_CYCLE)
    record AppointFacilitator(WorkingGroupId workingGroupId, String account) implements WorkingGroupCommand {}

    /** Says who reports to the plenary, instead of whoever did before. */
    @Requires(Permission.ORGANISE_CYCLE)
    record AppointRapporteur(WorkingGroupId workingGroupId, MemberId memberId) implements WorkingGroupCommand {}
}
