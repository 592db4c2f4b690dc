package org.assembleaclima.cycle;

/** Looks up rule sets for the rules of other aggregates. Sees every event stored before the command began. */
public interface RuleSets {

    boolean isPublished(RuleSetId ruleSetId, int version);
}
