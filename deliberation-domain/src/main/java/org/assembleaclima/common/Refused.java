package org.assembleaclima.common;

/** A command was understood and a rule said no. Anything else that goes wrong is a fault, not a refusal. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RefusalReason reason;
    private final String pointer;

    Refused(RefusalReason reason, String pointer) {
        super(reason.name(), null, false, false); // no stack trace: a refusal is an answer, not a bug
        this.reason = reason;
        this.pointer = pointer;
    }

    public RefusalReason reason() {
        return reason;
    }

    /** Where in the request, as a JSON pointer; empty when the refusal is about the whole. */
    public String pointer() {
        return pointer;
    }
}
