package org.assembleaclima.draw;

/** A task's input has no answer. The message says why, to people. */
public final class Unworkable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Unworkable(String what) {
        super(what, null, false, false);
    }
}
