package org.assembleaclima.command;

import org.assembleaclima.common.RefusalReason;

/** Every way the sending of a command, whatever it asks, can be refused. */
public enum CommandRefusal implements RefusalReason {
    IDEMPOTENCY_KEY_REUSED(Kind.INVALID, "This Idempotency-Key was used for another request."),
    CHANGED_BY_OTHERS(Kind.CONFLICT, "Others are changing this at the same time. Read it again and retry."),
    TOO_MANY_COMMANDS(Kind.UNAVAILABLE, "More commands are under way than this node can take. Try again shortly."),
    OUTCOME_UNKNOWN(
            Kind.UNAVAILABLE,
            "Whether this was recorded is not known. Send it again with the same Idempotency-Key, or read what is there.");

    private final Kind kind;
    private final String explanation;

    CommandRefusal(Kind kind, String explanation) {
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
