package org.assembleaclima.draw;

/** A computation was given up because its {@link Watch} said so. */
public final class Stopped extends RuntimeException {

    Stopped() {
        super("stopped before the end", null, false, false);
    }
}
