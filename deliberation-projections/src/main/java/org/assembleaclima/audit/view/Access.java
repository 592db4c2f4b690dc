package org.assembleaclima.audit.view;

/** For whom the history is told. */
public enum Access {
    PUBLIC,
    AUDITOR;

    /** As exports name it. */
    public String code() {
        return this == PUBLIC ? "public" : "auditor";
    }
}
