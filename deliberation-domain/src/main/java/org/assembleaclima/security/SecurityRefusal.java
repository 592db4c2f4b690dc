package org.assembleaclima.security;

import org.assembleaclima.common.RefusalReason;

/** Every way an actor can be turned away before any rule of a feature is asked. */
public enum SecurityRefusal implements RefusalReason {
    PERMISSION_MISSING(Kind.FORBIDDEN, "Your roles do not allow this.");

    private final Kind kind;
    private final String explanation;

    SecurityRefusal(Kind kind, String explanation) {
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
