package org.assembleaclima.membership;

import org.assembleaclima.common.Lookup;
import org.assembleaclima.cycle.CycleId;

/** Looks up a cycle's members for the rules of other aggregates. Sees every event stored before the command began. */
public interface Assemblies extends Lookup {

    /** Nobody, for a cycle whose members have not been enrolled. */
    AssemblyRoll of(CycleId cycleId);
}
