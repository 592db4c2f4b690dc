package org.assembleaclima.pac;

import org.assembleaclima.common.RefusalReason;

/** Every way the monitoring of an action can be refused. */
public enum ActionRefusal implements RefusalReason {
    ACTION_NOT_IN_PLAN(Kind.NOT_FOUND, "The plan has no action of this code."),
    ACTION_SUPERSEDED(Kind.CONFLICT, "A revision of the plan has ended this action."),
    ACTION_CANCELLED(Kind.CONFLICT, "This action has been cancelled."),
    ACTION_OWNER_UNCHANGED(Kind.CONFLICT, "This is who answers for the action already."),
    ACTION_ENDS_BEFORE_START(Kind.INVALID, "An action does not end before it starts."),
    ACTION_SCHEDULE_UNCHANGED(Kind.CONFLICT, "These are the days of the action already."),
    ACTION_REASON_MISSING(Kind.INVALID, "What changes an action is given with a reason."),
    ACTION_STATUS_IN_THE_FUTURE(Kind.INVALID, "A status is not declared for a day to come."),
    ACTION_STATUS_UNCHANGED(
            Kind.CONFLICT,
            "This status has already been declared so: for this reason, from this day, by these sources."),
    ACTION_STATUS_NOT_DECLARED(Kind.INVALID, "Only a revision of the plan supersedes an action."),
    ACTION_TOO_MANY_MILESTONES(Kind.CONFLICT, "An action has at most 200 milestones."),
    ACTION_MILESTONE_UNKNOWN(Kind.INVALID, "The action has no milestone of this number."),
    ACTION_MILESTONE_REACHED(Kind.CONFLICT, "This milestone of the action has been reached."),
    ACTION_MILESTONE_DROPPED(Kind.CONFLICT, "This milestone of the action has been dropped."),
    ACTION_MILESTONE_DAY_UNCHANGED(Kind.CONFLICT, "The milestone of the action is due on this day already."),
    ACTION_MILESTONE_REACHED_IN_THE_FUTURE(Kind.INVALID, "A milestone of an action is not reached on a day to come."),
    ACTION_EVIDENCE_MISSING(Kind.INVALID, "A milestone of an action is reached with evidence."),
    LINK_TARGET_UNKNOWN(Kind.INVALID, "There is nothing of this kind and id to link the action to."),
    LINK_ALREADY_MADE(Kind.CONFLICT, "The action is linked to this already."),
    LINK_NOT_MADE(Kind.CONFLICT, "The action is not linked to this."),
    TOO_MANY_LINKS(Kind.CONFLICT, "An action has at most 500 links."),
    SUCCESSORS_OF_WRONG_NUMBER(
            Kind.INVALID, "An action is merged into or superseded by one action and split into two or more."),
    SUCCESSOR_REPEATED(Kind.INVALID, "A successor of an action is named once."),
    SUCCESSOR_IS_ITSELF(Kind.INVALID, "An action does not succeed itself."),
    SUCCESSOR_UNKNOWN(Kind.INVALID, "The plan has no action of this code to succeed another."),
    SUCCESSOR_SUPERSEDED(Kind.CONFLICT, "A revision of the plan has ended this successor itself."),
    SUCCESSOR_CANCELLED(Kind.CONFLICT, "This successor has been cancelled itself.");

    private final Kind kind;
    private final String explanation;

    ActionRefusal(Kind kind, String explanation) {
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
