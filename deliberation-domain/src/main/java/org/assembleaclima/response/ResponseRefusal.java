package org.assembleaclima.response;

import org.assembleaclima.common.RefusalReason;

/** Every way a municipal response can be refused. */
public enum ResponseRefusal implements RefusalReason {
    PROPOSAL_NOT_TRANSMITTED(Kind.NOT_FOUND, "No answer is owed to a proposal that was never transmitted."),
    RESPONSE_ALREADY_REQUESTED(Kind.CONFLICT, "An answer to this proposal has already been requested."),
    RESPONSE_ALREADY_ANSWERED(Kind.CONFLICT, "What has been answered is not due any more."),
    DUE_DATE_PASSED(Kind.CONFLICT, "A due date is extended while it has not passed."),
    TOO_MANY_EXTENSIONS(Kind.CONFLICT, "A due date is extended at most 20 times."),
    DUE_DATE_NOT_LATER(Kind.INVALID, "A due date is extended to a later day only."),
    OPINION_IN_THE_FUTURE(Kind.INVALID, "An opinion is not dated after today."),
    OPINION_BEFORE_TRANSMISSION(Kind.INVALID, "An opinion is not older than the transmission of what it is about."),
    ORIGINAL_ALREADY_PUBLISHED(Kind.CONFLICT, "What follows a published answer corrects or supersedes it."),
    NOTHING_TO_CORRECT(Kind.CONFLICT, "Nothing was published yet that could be corrected or superseded."),
    ORIGINAL_WITH_A_REASON(Kind.INVALID, "A first answer replaces nothing and so has no reason to replace it."),
    LATER_VERSION_WITHOUT_REASON(
            Kind.INVALID, "A correction or supersession says why the version before does not stand."),
    POINTS_MIXED(Kind.INVALID, "An answer gives one verdict on the whole proposal, or one on each of its points."),
    POINT_REPEATED(Kind.INVALID, "A point is answered twice."),
    POINT_UNKNOWN(Kind.INVALID, "The transmitted text has no such point."),
    POINTS_UNANSWERED(Kind.INVALID, "An answer point by point gives a verdict on every point."),
    VERDICT_WITHOUT_REASONS(Kind.INVALID, "Whatever is not accepted in full is answered with reasons."),
    DEFERRED_WITHOUT_DATE(Kind.INVALID, "What is put off is put off until a day."),
    DATE_WITHOUT_DEFERRAL(Kind.INVALID, "Only what is put off names a day until when."),
    DEFERRED_TO_THE_PAST(Kind.INVALID, "What is put off is put off to a day after today."),
    PLAN_MISSING(Kind.INVALID, "What is accepted, also in part, is answered with an implementation plan."),
    PLAN_WITHOUT_ACCEPTANCE(
            Kind.INVALID, "Only what is accepted, also in part, has an implementation plan or holds to one."),
    PLAN_WITHOUT_MILESTONES(Kind.INVALID, "Each commitment of a plan has at least one dated milestone."),
    MILESTONE_IN_THE_PAST(Kind.INVALID, "A plan promises nothing for a day before today."),
    COMMITMENT_REPEATED(Kind.INVALID, "A commitment is named twice, or was taken on before."),
    COMMITMENT_NOT_OF_THIS_RESPONSE(Kind.INVALID, "No earlier version of this answer took this commitment on."),
    COMMITMENT_DROPPED_CONTINUED(Kind.CONFLICT, "An answer does not rest on a commitment that was dropped."),
    PLANNED_ACTION_UNKNOWN(Kind.INVALID, "The implementation plan names an action the city's plan does not have."),
    PLANNED_ACTION_ENDED(Kind.INVALID, "The implementation plan names an action of the city's plan that has ended."),
    PLANNED_INDICATOR_UNKNOWN(Kind.INVALID, "A planned milestone is measured by an indicator nobody has defined."),
    ANSWER_AWAITS_PUBLICATION(
            Kind.CONFLICT, "An adopted answer is published before another one is drafted or adopted."),
    ANSWER_NOT_DRAFTED(Kind.CONFLICT, "No answer has been drafted that could be adopted."),
    DRAFT_CHANGED_MEANWHILE(Kind.STALE, "The draft is no longer the one that was read."),
    ADOPTED_BY_THE_DRAFTER(Kind.FORBIDDEN, "An answer is adopted by somebody else than who drafted it."),
    ACT_BEFORE_TRANSMISSION(Kind.INVALID, "The act that adopts an answer is not older than the transmission."),
    ACT_BEFORE_EARLIER_VERSION(
            Kind.INVALID, "The act that adopts a later version is not older than the act of the one before."),
    ANSWER_NOT_ADOPTED(Kind.CONFLICT, "Only an adopted answer is published."),
    ANSWER_NOT_PUBLISHED(Kind.CONFLICT, "An answer is reviewed after it was published."),
    REVIEW_UNKNOWN(Kind.INVALID, "The rules have no such point of review."),
    REVIEW_ALREADY_HELD(Kind.CONFLICT, "This review has already been held."),
    REVIEW_IN_THE_FUTURE(Kind.INVALID, "A review is recorded once it was held."),
    REVIEW_BEFORE_PUBLICATION(Kind.INVALID, "A review is not held before the answer was published.");

    private final Kind kind;
    private final String explanation;

    ResponseRefusal(Kind kind, String explanation) {
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
