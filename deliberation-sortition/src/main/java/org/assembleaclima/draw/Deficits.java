package org.assembleaclima.draw;

import java.util.stream.IntStream;

/**
 * How far the seats dealt so far are from what each person should have, in seats for each person of a type: positive where
 * too few. Not for several threads.
 */
final class Deficits {

    private final Types types;
    private final double[] chances;
    private final double furthest;
    private final int[] seats;

    /**
     * @param chances for each type the chance of each of its people
     * @param furthest steepness times deficit beyond which all count as equally late: keeps what a seat is worth finite
     */
    Deficits(Types types, double[] chances, double furthest) {
        this.types = types;
        this.furthest = furthest;
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

    /** What a seat for each type is worth: sinh(steepness times deficit), negative where too many seats are dealt. */
    double[] worths(int panels, double steepness) {
        return IntStream.range(0, seats.length)
                .mapToDouble(type -> Math.sinh(bent(type, panels, steepness)))
                .toArray();
    }

    private double bent(int type, int panels, double steepness) {
        return Math.clamp(steepness * of(type, panels), -furthest, furthest);
    }
}
