package org.assembleaclima.draw;

/** The command line cannot do what it was told: exit status 2. The message says why. */
final class Unusable extends Exception {

    private static final long serialVersionUID = 1L;

    Unusable(String what) {
        super(what);
    }
}
