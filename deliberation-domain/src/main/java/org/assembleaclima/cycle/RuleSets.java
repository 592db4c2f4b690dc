package org.assembleaclima.cycle;

import org.assembleaclima.common.Lookup;

/** Looks up rule sets for the rules of other aggregates. Sees every event stored before the command began. */
public interface RuleSets extends Lookup {

    boolean isPublished(RuleSetId ruleSetId, int version);
}
