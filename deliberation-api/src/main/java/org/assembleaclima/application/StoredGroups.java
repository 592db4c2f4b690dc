package org.assembleaclima.application;

import java.time.LocalDate;
import java.util.Optional;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.membership.AssemblyRoll;
import org.assembleaclima.workinggroup.GroupRoll;
import org.assembleaclima.workinggroup.WorkingGroupEvent;
import org.assembleaclima.workinggroup.WorkingGroupId;
import org.assembleaclima.workinggroup.WorkingGroups;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Working groups as the event store has them. */
record StoredGroups(EventStore events) implements WorkingGroups {

    @Override
    public Optional<CycleId> cycleOf(WorkingGroupId workingGroupId) {
        return roll(workingGroupId).cycle();
    }

    @Override
    public boolean mayDraft(WorkingGroupId workingGroupId, String account, AssemblyRoll assembly, LocalDate day) {
        return roll(workingGroupId).mayDraft(account, assembly, day);
    }

    /** From the first event, never a snapshot. */
    private GroupRoll roll(WorkingGroupId workingGroupId) {
        return GroupRoll.of(events.readEvents(workingGroupId.toString(), 0)
                .asStream()
                .map(DomainEventMessage::getPayload)
                .filter(WorkingGroupEvent.class::isInstance)
                .map(WorkingGroupEvent.class::cast));
    }
}
