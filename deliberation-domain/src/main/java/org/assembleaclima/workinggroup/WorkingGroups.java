package org.assembleaclima.workinggroup;

import java.time.LocalDate;
import java.util.Optional;
import org.assembleaclima.common.Lookup;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.membership.AssemblyRoll;

/** Looks up working groups for the rules of other aggregates. Sees every event stored before the command began. */
public interface WorkingGroups extends Lookup {

    /** The cycle the group was constituted in; empty for an unknown group. */
    Optional<CycleId> cycleOf(WorkingGroupId workingGroupId);

    /**
     * Whether somebody writes for the group: see {@link GroupRoll#mayDraft}. Nobody does for an unknown group.
     *
     * @param account an actor's opaque id
     * @param assembly of the group's cycle
     */
    boolean mayDraft(WorkingGroupId workingGroupId, String account, AssemblyRoll assembly, LocalDate day);
}
