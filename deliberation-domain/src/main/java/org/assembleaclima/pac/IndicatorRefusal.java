package org.assembleaclima.pac;

import org.assembleaclima.common.RefusalReason;

/** Every way an indicator and its values can be refused. */
public enum IndicatorRefusal implements RefusalReason {
    INDICATOR_ALREADY_DEFINED(Kind.CONFLICT, "There is an indicator of this name already."),
    INDICATOR_ACTION_UNKNOWN(Kind.INVALID, "The plan has no action of this code to measure."),
    UNIT_DIFFERS(Kind.INVALID, "The indicator is measured in another unit."),
    BASELINE_IN_THE_FUTURE(Kind.INVALID, "A baseline is not of a year to come."),
    BASELINE_AFTER_GOAL(Kind.INVALID, "The indicator has a goal for this year or an earlier one."),
    BASELINE_UNCHANGED(Kind.CONFLICT, "This is the baseline already."),
    GOAL_BEFORE_BASELINE(Kind.INVALID, "A goal is for a year after the baseline's."),
    GOAL_UNCHANGED(Kind.CONFLICT, "This is the goal of that year already."),
    VALUE_IN_THE_FUTURE(Kind.INVALID, "A value is recorded when its period is over, on its last day at the earliest."),
    VALUE_ALREADY_RECORDED(Kind.CONFLICT, "A value of this period has been recorded, which can be corrected."),
    VALUE_NOT_RECORDED(Kind.CONFLICT, "No value of this period has been recorded that could be corrected."),
    VALUE_UNCHANGED(Kind.CONFLICT, "This is the value of that period already."),
    VALUE_TWICE_AT_ONCE(Kind.INVALID, "Another value of the same indicator and period is given with it."),
    CORRECTION_WITHOUT_REASON(Kind.INVALID, "A value is corrected with a reason."),
    TOO_MANY_VALUES(Kind.CONFLICT, "An indicator has at most 10,000 values.");

    private final Kind kind;
    private final String explanation;

    IndicatorRefusal(Kind kind, String explanation) {
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
