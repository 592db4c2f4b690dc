package org.assembleaclima.draw;

import java.util.List;

/**
 * What a thousand panels have to come near: how likely each is to be drawn, and panels known to lead there.
 *
 * @param chances for each type the probability of each of its people, from 0 to 1; over all people they sum to the panel size
 * @param known panels, as a count for each type, that with the weights below give these chances; may be empty
 * @param weights for each known panel its probability, from 0; they sum to 1 unless there is none
 */
public record Shares(List<Double> chances, List<Counts> known, List<Double> weights) {

    private static final double TOLERANCE = 1e-4;

    public Shares {
        chances = List.copyOf(chances);
        known = List.copyOf(known);
        weights = List.copyOf(weights);
        if (known.size() != weights.size()) throw new IllegalArgumentException("a weight for each panel");
    }

    /** @throws IllegalArgumentException when the chances do not fill a panel */
    void fit(Types types) {
        if (chances.size() != types.count()) throw new IllegalArgumentException("a chance for each type");
        var seats = 0.0;
        for (int type = 0; type < types.count(); type++) seats += chances.get(type) * types.size(type);
        if (Math.abs(seats - types.pool().panelSize()) > TOLERANCE)
            throw new IllegalArgumentException("chances for " + seats + " seats");
    }
}
