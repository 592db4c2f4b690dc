package org.assembleaclima.application;

import java.time.LocalDate;
import java.util.Optional;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.membership.AssemblyRoll;
import org.assembleaclima.workinggroup.GroupRoll;
import org.assembleaclima.workinggroup.WorkingGroupEvent;
import org.assembleaclima.workinggroup.WorkingGroupId;
import org.assembleaclima.workinggroup.WorkingGroups;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Working groups as the event store has them. */
final class StoredGroups implements WorkingGroups {

    private final FoldedStreams<GroupRoll> rolls;

    StoredGroups(EventStore events, EventStorageEngine stored) {
        this.rolls = new FoldedStreams<>(
                events,
                stored,
                payloads -> GroupRoll.of(
                        payloads.filter(WorkingGroupEvent.class::isInstance).map(WorkingGroupEvent.class::cast)));
    }

    @Override
    public Optional<CycleId> cycleOf(WorkingGroupId workingGroupId) {
        return rolls.of(workingGroupId.toString()).cycle();
    }

    @Override
    public boolean mayDraft(WorkingGroupId workingGroupId, String account, AssemblyRoll assembly, LocalDate day) {
        return rolls.of(workingGroupId.toString()).mayDraft(account, assembly, day);
    }
}
