package org.assembleaclima.audit;

/** A note, key or receipt that is not in its one form; the message says what is wrong with it. */
public final class MalformedNote extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public MalformedNote(String what) {
        super(what);
    }
}
