package org.assembleaclima.workinggroup;

import java.util.List;
import org.assembleaclima.common.Command;
import org.assembleaclima.cycle.CycleId;
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
}
