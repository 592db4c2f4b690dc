package org.assembleaclima.draw;

import java.util.List;

/** Chances by type. */
final class Chances {

    private Chances() {}

    /** @return the least of those who can be on a panel; 0 when nobody can */
    static double minimum(List<Double> chances, List<Integer> uncoverable) {
        var least = Double.POSITIVE_INFINITY;
        for (int type = 0; type < chances.size(); type++)
            if (!uncoverable.contains(type)) least = Math.min(least, chances.get(type));
        return least == Double.POSITIVE_INFINITY ? 0 : least;
    }
}
