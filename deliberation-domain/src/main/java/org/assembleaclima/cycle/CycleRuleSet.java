package org.assembleaclima.cycle;

/** The one version of a rule set a cycle was planned under (R1.1). */
public record CycleRuleSet(RuleSetId ruleSetId, int version, Rules rules) {}
