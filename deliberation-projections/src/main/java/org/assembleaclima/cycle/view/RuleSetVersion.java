package org.assembleaclima.cycle.view;

import java.time.Instant;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.cycle.RuleSetId;
import org.assembleaclima.cycle.Rules;

/**
 * One version of a rule set, never changed once published (R1.1).
 *
 * @param version 1 for the first; later ones replace it for what begins after them
 */
public record RuleSetVersion(RuleSetId ruleSetId, long version, Rules rules, Instant publishedAt) implements Row {}
