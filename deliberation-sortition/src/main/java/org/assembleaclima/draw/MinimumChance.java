package org.assembleaclima.draw;

import java.util.List;

/** The chance of whoever has the least. */
final class MinimumChance {

    private MinimumChance() {}

    /** @return the least of those who can be on a panel; 0 when nobody can */
    static double of(List<Double> chances, List<Integer> uncoverable) {
        var least = Double.POSITIVE_INFINITY;
        for (int type = 0; type < chances.size(); type++)
            if (!uncoverable.contains(type)) least = Math.min(least, chances.get(type));
        return least == Double.POSITIVE_INFINITY ? 0 : least;
    }
}
