package org.assembleaclima.workinggroup;

import org.assembleaclima.common.RefusalReason;

/** Every way a working group can be refused. */
public enum WorkingGroupRefusal implements RefusalReason {
    WORKING_GROUP_ALREADY_CONSTITUTED(Kind.CONFLICT, "This working group has already been constituted."),
    GROUP_ACTION_UNKNOWN(Kind.INVALID, "The plan has no action the group could work on under this code."),
    GROUP_ACTIONS_UNCHANGED(Kind.CONFLICT, "These are the actions the group works on already."),
    MEMBER_NOT_READY(Kind.CONFLICT, "Only a member who is active or has signed the pact joins a group."),
    ALREADY_IN_GROUP(Kind.CONFLICT, "This member is in the group already."),
    NOT_IN_GROUP(Kind.INVALID, "The group has no such member."),
    FACILITATOR_UNCHANGED(Kind.CONFLICT, "This is who leads the group already."),
    RAPPORTEUR_UNCHANGED(Kind.CONFLICT, "This is the rapporteur already.");

    private final Kind kind;
    private final String explanation;

    WorkingGroupRefusal(Kind kind, String explanation) {
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
