package org.assembleaclima.cycle;

import java.util.Optional;

/** Looks up working groups for the rules of other aggregates. Sees every event stored before the command began. */
public interface WorkingGroups {

    /** The cycle the group was constituted in; empty for an unknown group. */
    Optional<CycleId> cycleOf(WorkingGroupId workingGroupId);
}
