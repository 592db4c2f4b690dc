package org.assembleaclima.draw;

import java.util.List;
import java.util.Set;

/** The LEXIMIN point of a {@link LinearRelaxation}: chances that no distribution over panels is fairer than. */
final class FairPoint {

    private final double[] chances;
    private final double[] seats;
    private final List<Level> levels;

    FairPoint(Types types, double[] chances, List<Level> levels) {
        this.chances = chances.clone();
        this.seats = chances.clone();
        for (int type = 0; type < seats.length; type++) seats[type] *= types.size(type);
        this.levels = List.copyOf(levels);
    }

    /** For each type the chance of each of its people. */
    double chance(int type) {
        return chances[type];
    }

    /** For each type that of each of its people. */
    double[] chances() {
        return chances.clone();
    }

    /** For each type how many of it a panel has on average. */
    double[] seats() {
        return seats.clone();
    }

    /** In the order found, their values ascending; the first is the minimum. */
    List<Level> levels() {
        return levels;
    }

    /**
     * One stage.
     *
     * @param value the greatest least chance of those still free
     * @param weights for each type its seats' weight in the proof that there is no greater; they sum to 1 over the people free
     * @param fixedBefore the types whose chance was fixed at an earlier stage, or is 0 in any case
     * @param fixed the types whose chance this stage settles
     */
    record Level(double value, List<Double> weights, Set<Integer> fixedBefore, List<Integer> fixed) {

        Level {
            weights = List.copyOf(weights);
            fixedBefore = Set.copyOf(fixedBefore);
            fixed = List.copyOf(fixed);
        }
    }
}
