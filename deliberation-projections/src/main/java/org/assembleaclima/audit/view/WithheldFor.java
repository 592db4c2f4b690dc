package org.assembleaclima.audit.view;

/** Why the content of an event is not told. */
public enum WithheldFor {
    /** Nobody reads it while its ballot is open, or while tellers count. */
    BALLOT_OPEN("ballot-open"),
    /** A draft of an answer is not for the public. */
    DRAFT("draft"),
    /** This version of the code does not know the kind of event: it may be one that nobody may read. */
    UNKNOWN_TYPE("unknown-type"),
    /** Who voted what is for auditors and the member alone (decision 0019). */
    VOTE_SECRECY("vote-secrecy");

    private final String code;

    WithheldFor(String code) {
        this.code = code;
    }

    /** As answers and exports name it. */
    public String code() {
        return code;
    }
}
