package org.assembleaclima.offline;

/** What was handed in cannot be examined at all: a wrong argument, or a file that is no export. Exit status 2. */
public final class Unusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Unusable(String what) {
        super(what, null, false, false);
    }

    /** @param line from 1 */
    static Unusable at(long line, String what) {
        return new Unusable("line " + line + ": " + what);
    }
}
