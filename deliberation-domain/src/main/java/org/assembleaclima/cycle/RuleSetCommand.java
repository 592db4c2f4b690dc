package org.assembleaclima.cycle;

import org.assembleaclima.common.Command;
import org.assembleaclima.security.Permission;
import org.assembleaclima.security.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that can be asked of one rule set. */
public sealed interface RuleSetCommand extends Command {

    @TargetAggregateIdentifier
    RuleSetId ruleSetId();

    /** Publishes the next version of the rules; the first one makes the rule set. */
    @Requires(Permission.PUBLISH_RULES)
    record PublishRuleSet(RuleSetId ruleSetId, Rules rules) implements RuleSetCommand {}
}
