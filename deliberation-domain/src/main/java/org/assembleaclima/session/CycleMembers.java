package org.assembleaclima.session;

import java.util.Set;
import org.assembleaclima.common.Lookup;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.membership.MemberId;

/** Looks up who belongs to an assembly. Sees every event stored before the command began. */
public interface CycleMembers extends Lookup {

    /** The members of that cycle's assembly whose membership holds now; nobody for a cycle without an assembly. */
    Set<MemberId> of(CycleId cycleId);
}
