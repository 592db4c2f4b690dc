package org.assembleaclima.common;

/** Every way a formal act can be refused, whatever it is adopted for. */
public enum ActRefusal implements RefusalReason {
    ACT_WITHOUT_NUMBER(Kind.INVALID, "A formal act has a number."),
    ACT_IN_THE_FUTURE(Kind.INVALID, "A formal act is not dated after today.");

    private final Kind kind;
    private final String explanation;

    ActRefusal(Kind kind, String explanation) {
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
