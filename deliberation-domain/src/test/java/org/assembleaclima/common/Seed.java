package org.assembleaclima.common;

import java.util.Random;

/** The start of every random row of a test: fixed, so that a build repeats, and set by {@code -Dseed} to look further. */
public final class Seed {

    private static final long VALUE = Long.getLong("seed", 20_221_203L); // the day of the first plenary

    private Seed() {}

    public static Random random() {
        return new Random(VALUE);
    }

    /** What to type to see the same row again: for the description of an assertion. */
    public static String told() {
        return "again with -Dseed=" + VALUE;
    }
}
