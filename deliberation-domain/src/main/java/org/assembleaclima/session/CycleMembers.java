package org.assembleaclima.session;

import org.assembleaclima.common.Lookup;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.membership.MemberId;

/** Looks up who belongs to an assembly. Sees every event stored before the command began. */
public interface CycleMembers extends Lookup {

    /** Whether this is a member of that cycle's assembly whose membership holds now. */
    boolean isMember(CycleId cycleId, MemberId memberId);
}
