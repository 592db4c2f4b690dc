package org.assembleaclima.draw;

import java.util.Arrays;

/** A panel as a count for each type; never changes. */
public final class Counts {

    private final int[] counts;

    public Counts(int... counts) {
        this.counts = counts.clone();
    }

    /** How many of this type. */
    public int of(int type) {
        return counts[type];
    }

    /** How many types are counted. */
    public int types() {
        return counts.length;
    }

    /** How many there are of all types. */
    int size() {
        return Arrays.stream(counts).sum();
    }

    public int[] toArray() {
        return counts.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Counts same && Arrays.equals(counts, same.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return Arrays.toString(counts);
    }
}
