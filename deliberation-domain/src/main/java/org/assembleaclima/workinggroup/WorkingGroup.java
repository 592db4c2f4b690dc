package org.assembleaclima.workinggroup;

import static org.assembleaclima.cycle.CycleRefusal.CYCLE_UNKNOWN;
import static org.assembleaclima.workinggroup.WorkingGroupRefusal.WORKING_GROUP_ALREADY_CONSTITUTED;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import org.assembleaclima.cycle.Cycles;
import org.assembleaclima.workinggroup.WorkingGroupCommand.ConstituteWorkingGroup;
import org.assembleaclima.workinggroup.WorkingGroupEvent.WorkingGroupConstituted;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;

/** One working group: constituted once, within one cycle. */
@AggregateRoot
@Revision("1")
class WorkingGroup {

    @AggregateIdentifier
    private WorkingGroupId workingGroupId;

    private boolean constituted;

    WorkingGroup() {} // Axon rebuilds the aggregate through this constructor

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ConstituteWorkingGroup command, Cycles cycles, Clock clock) {
        if (constituted) throw WORKING_GROUP_ALREADY_CONSTITUTED.refused();
        if (!cycles.isPlanned(command.cycleId())) throw CYCLE_UNKNOWN.refusedAt("/cycle_id");

        apply(new WorkingGroupConstituted(
                command.workingGroupId(), command.cycleId(), command.name(), command.sources(), clock.instant()));
    }

    @EventSourcingHandler
    void on(WorkingGroupEvent event) {
        workingGroupId = event.workingGroupId();
        constituted = switch (event) {
            case WorkingGroupConstituted ignored -> true;
        };
    }
}
