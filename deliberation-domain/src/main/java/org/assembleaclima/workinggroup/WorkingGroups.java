package org.assembleaclima.workinggroup;

import java.util.Optional;
import org.assembleaclima.common.Lookup;
import org.assembleaclima.cycle.CycleId;

/** Looks up working groups for the rules of other aggregates. Sees every event stored before the command began. */
public interface WorkingGroups extends Lookup {

    /** The cycle the group was constituted in; empty for an unknown group. */
    Optional<CycleId> cycleOf(WorkingGroupId workingGroupId);
}
