package org.assembleaclima.cycle;

import org.assembleaclima.common.RefusalReason;

/** Every way a rule set or a cycle can be refused. */
public enum CycleRefusal implements RefusalReason {
    COHORTS_DO_NOT_ADD_UP(Kind.INVALID, "The seats of the cohorts do not add up to the members of the assembly."),
    MAJORITY_OUT_OF_RANGE(Kind.INVALID, "A majority's numerator is at least 1 and at most its denominator."),
    QUORUM_OUT_OF_RANGE(Kind.INVALID, "A quorum's numerator is at least 0 and at most its denominator."),
    TWO_DUE_DATES(Kind.INVALID, "Rules name either a number of months to answer or a last day, not both."),
    REVIEWS_OUT_OF_ORDER(Kind.INVALID, "Points of review come one after the other, each at least a month later."),
    RULE_WITHOUT_SOURCE(Kind.INVALID, "A rule set names at least one source."),
    RULE_SET_UNCHANGED(Kind.CONFLICT, "These are the rules already in force."),
    RULE_SET_UNKNOWN(Kind.INVALID, "No such version of the rule set has been published."),
    CYCLE_ALREADY_PLANNED(Kind.CONFLICT, "A cycle of this name has already been planned."),
    CYCLE_ENDS_BEFORE_START(Kind.INVALID, "A cycle cannot end before it starts."),
    CYCLE_DATES_UNCHANGED(Kind.CONFLICT, "These are the cycle's days already."),
    CYCLE_UNKNOWN(Kind.INVALID, "No such cycle has been planned.");

    private final Kind kind;
    private final String explanation;

    CycleRefusal(Kind kind, String explanation) {
        this.kind = kind;
        this.explanation = explanation;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String explanation() {
        return explanation;
    }
}
