package org.assembleaclima.sortition;

import java.util.List;
import org.assembleaclima.common.Lookup;
import org.assembleaclima.cycle.CycleId;

/** Looks up draws for the rules of another one. Sees every event stored before the command began. */
public interface OtherDraws extends Lookup {

    /** Whether another draw than this one fills one of these cohorts of the cycle and was neither annulled nor closed. */
    boolean isUnderWay(SortitionId but, CycleId cycleId, List<Integer> cohorts);
}
