package org.assembleaclima.membership;

import java.util.List;
import org.assembleaclima.common.Lookup;
import org.assembleaclima.cycle.CycleId;

/** Looks up who is a member in the other cycles. Sees every event stored before the command began. */
public interface Memberships extends Lookup {

    /** The members of every cycle but this one. */
    List<AssemblyRoll> besides(CycleId cycleId);
}
