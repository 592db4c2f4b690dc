package org.assembleaclima.cycle;

import java.util.Optional;
import org.assembleaclima.common.Lookup;

/** Looks up the rules of a cycle for other aggregates. Sees every event stored before the command began. */
public interface CycleRules extends Lookup {

    /** Empty for a cycle nobody planned. */
    Optional<CycleRuleSet> of(CycleId cycleId);
}
