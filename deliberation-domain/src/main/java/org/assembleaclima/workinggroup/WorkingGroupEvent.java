package org.assembleaclima.workinggroup;

import java.time.Instant;
import java.util.List;
import org.assembleaclima.common.DomainEvent;
import org.assembleaclima.cycle.CycleId;
import org.axonframework.serialization.Revision;

/** Everything that can have happened to one working group. Stored for ever: see docs/events.md. */
public sealed interface WorkingGroupEvent extends DomainEvent {

    WorkingGroupId workingGroupId();

    @Revision("1")
    record WorkingGroupConstituted(
            WorkingGroupId workingGroupId, CycleId cycleId, String name, List<String> sources, Instant constitutedAt)
            implements WorkingGroupEvent {}
}
