package org.assembleaclima.commitment;

import org.assembleaclima.common.RefusalReason;

/** Every way a commitment can be refused. */
public enum CommitmentRefusal implements RefusalReason {
    COMMITMENT_ALREADY_MADE(Kind.CONFLICT, "This commitment has already been made."),
    COMMITMENT_WITHOUT_MILESTONE(Kind.INVALID, "A commitment has at least one dated milestone."),
    COMMITMENT_ACTION_UNKNOWN(Kind.INVALID, "A commitment contributes to actions the plan has."),
    TOO_MANY_MILESTONES(Kind.INVALID, "A commitment has at most 100 milestones."),
    MILESTONE_DATE_IN_THE_PAST(Kind.INVALID, "A milestone is not due before today."),
    MILESTONE_INDICATOR_UNKNOWN(Kind.INVALID, "A milestone is measured by indicators somebody has defined."),
    COMMITMENT_OVER(Kind.CONFLICT, "This commitment has been delivered or dropped."),
    WORK_ALREADY_STARTED(Kind.CONFLICT, "The work on this commitment has already been reported as started."),
    WORK_STARTED_IN_THE_FUTURE(Kind.INVALID, "Work is not reported as started before it has begun."),
    WORK_NOT_STARTED(Kind.CONFLICT, "A delivery is claimed only after the work on it was reported as started."),
    MILESTONE_UNKNOWN(Kind.INVALID, "The commitment has no milestone of this number."),
    MILESTONE_NOT_OPEN(Kind.CONFLICT, "This milestone was dropped, or its delivery is claimed or verified."),
    MILESTONE_DATE_UNCHANGED(Kind.CONFLICT, "This is when the milestone is due already."),
    REPLANNED_TOO_OFTEN(Kind.CONFLICT, "A milestone is replanned at most 50 times."),
    DELIVERED_IN_THE_FUTURE(Kind.INVALID, "A delivery is not claimed in advance."),
    DELIVERED_BEFORE_START(Kind.INVALID, "Nothing is delivered before the work on it has started."),
    DELIVERY_NOT_CLAIMED(Kind.CONFLICT, "Only a delivery that is claimed and not yet judged is verified or disputed."),
    DELIVERY_JUDGED_BY_CLAIMANT(Kind.FORBIDDEN, "A delivery is verified or disputed by somebody who never claimed it."),
    MILESTONE_OVER(Kind.CONFLICT, "A milestone that was verified or dropped cannot be dropped."),
    ACT_BEFORE_COMMITMENT(Kind.INVALID, "The act that drops something is not older than the commitment."),
    LAST_MILESTONE(Kind.CONFLICT, "The last milestone that was not dropped goes only with the whole commitment.");

    private final Kind kind;
    private final String explanation;

    CommitmentRefusal(Kind kind, String explanation) {
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
