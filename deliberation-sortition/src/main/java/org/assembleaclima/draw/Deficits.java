package org.assembleaclima.draw;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How far the seats dealt so far are from what each person should have, in seats for each person of a type: positive where
 * too few. Not for several threads.
 */
final class Deficits {

    /** How much what is worth most is worth: weights are whole numbers. */
    private static final double GREATEST_WEIGHT = 1e6;

    /** Beyond it all are equally late; the exponential function stays small enough. */
    private static final double CAP = 30;

    private final Types types;
    private final double[] chances;
    private final int[] seats;

    Deficits(Types types, double[] chances) {
        this.types = types;
        this.chances = chances.clone();
        this.seats = new int[chances.length];
    }

    void add(Counts panel) {
        for (int type = 0; type < seats.length; type++) seats[type] += panel.of(type);
    }

    void remove(Counts panel) {
        for (int type = 0; type < seats.length; type++) seats[type] -= panel.of(type);
    }

    /** How many seats the people of a type have together. */
    int seats(int type) {
        return seats[type];
    }

    /** @param panels how many there should be by now */
    double of(int type, int panels) {
        return panels * chances[type] - (double) seats[type] / types.size(type);
    }

    /** The sum over all people of cosh(steepness times deficit): falls as the largest deficits fall. */
    double potential(int panels, double steepness) {
        return IntStream.range(0, seats.length)
                .mapToDouble(type -> types.size(type) * Math.cosh(bent(type, panels, steepness)))
                .sum();
    }

    /** What a seat for each type is worth: sinh(steepness times deficit), as whole numbers from 0. */
    long[] weights(int panels, double steepness) {
        var worth = worths(panels, steepness);
        var least = Arrays.stream(worth).min().orElse(0);
        var range = Math.max(Arrays.stream(worth).max().orElse(0) - least, Double.MIN_NORMAL);
        // Every panel has as many seats, so the same added to each weight changes no choice.
        return Arrays.stream(worth)
                .mapToLong(each -> Math.round((each - least) / range * GREATEST_WEIGHT))
                .toArray();
    }

    /** The same without rounding, negative where too many seats are dealt. */
    double[] worths(int panels, double steepness) {
        return IntStream.range(0, seats.length)
                .mapToDouble(type -> Math.sinh(bent(type, panels, steepness)))
                .toArray();
    }

    private double bent(int type, int panels, double steepness) {
        return Math.clamp(steepness * of(type, panels), -CAP, CAP);
    }
}
