package org.assembleaclima.pac;

import org.assembleaclima.common.RefusalReason;

/** Every way the plan can be refused. Each refusal points at the line of the file it is about. */
public enum PacRefusal implements RefusalReason {
    DUPLICATE_CODE(Kind.INVALID, "The file names this code twice."),
    AREA_UNKNOWN(Kind.INVALID, "Neither the file nor the plan has the area this code belongs to.");

    private final Kind kind;
    private final String explanation;

    PacRefusal(Kind kind, String explanation) {
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
