package org.assembleaclima.pac;

import org.assembleaclima.common.Command;
import org.assembleaclima.security.Permission;
import org.assembleaclima.security.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that can be asked of the plan. */
public sealed interface PlanCommand extends Command {

    @TargetAggregateIdentifier
    PlanId planId();

    /** Takes over a plan file: whole or not at all, and only what differs from what is known. */
    @Requires(Permission.IMPORT_PLAN)
    record ImportPlan(PlanId planId, PlanFile file) implements PlanCommand {}
}
