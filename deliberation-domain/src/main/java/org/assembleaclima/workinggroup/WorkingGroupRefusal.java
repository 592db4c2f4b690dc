package org.assembleaclima.workinggroup;

import org.assembleaclima.common.RefusalReason;

/** Every way a working group can be refused. */
public enum WorkingGroupRefusal implements RefusalReason {
    WORKING_GROUP_ALREADY_CONSTITUTED(Kind.CONFLICT, "This working group has already been constituted.");

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
