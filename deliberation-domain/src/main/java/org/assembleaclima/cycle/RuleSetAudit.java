package org.assembleaclima.cycle;

import static org.assembleaclima.common.Verdicts.Rule.NUMBERING;
import static org.assembleaclima.common.Verdicts.Rule.RULES_IN_FORCE;

import org.assembleaclima.common.StreamAudit;
import org.assembleaclima.common.Verdicts;
import org.assembleaclima.cycle.RuleSetEvent.RuleSetPublished;

/** Judges the versions of one rule set. */
public final class RuleSetAudit implements StreamAudit<RuleSetEvent> {

    private int version;

    @Override
    public void judge(RuleSetEvent event, String actor, Verdicts verdicts) {
        switch (event) {
            case RuleSetPublished published -> {
                var rules = published.rules();
                verdicts.check(NUMBERING, published.version() == version + 1, "it is not version " + (version + 1));
                verdicts.check(RULES_IN_FORCE, !rules.sources().isEmpty(), "rules without a source (R1.1)");
                verdicts.check(
                        RULES_IN_FORCE,
                        rules.cohorts().stream().mapToInt(Integer::intValue).sum() == rules.members(),
                        "its cohorts do not add up");
                verdicts.check(
                        RULES_IN_FORCE,
                        rules.majority().isPossible()
                                && rules.ballots().amendmentMajority().stream().allMatch(Majority::isPossible),
                        "a majority that cannot be reached (R5.2)");
                verdicts.check(RULES_IN_FORCE, rules.responses().reviewsRise(), "its reviews do not rise");
                version = published.version();
            }
        }
    }
}
