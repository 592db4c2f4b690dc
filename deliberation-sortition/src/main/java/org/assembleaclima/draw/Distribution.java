package org.assembleaclima.draw;

import java.util.Arrays;
import java.util.List;

/**
 * Panels, and how likely each is to be drawn.
 *
 * @param panels all different
 * @param shares for each panel its probability, above 0; they sum to 1
 */
public record Distribution(List<Counts> panels, List<Double> shares) {

    public Distribution {
        panels = List.copyOf(panels);
        shares = List.copyOf(shares);
    }

    /** For each type the probability that one of its people is on the panel drawn: the same for all of a type. */
    public List<Double> chances(Types types) {
        var seats = new double[types.count()];
        for (int panel = 0; panel < panels.size(); panel++)
            for (int type = 0; type < seats.length; type++)
                seats[type] += shares.get(panel) * panels.get(panel).of(type);
        for (int type = 0; type < seats.length; type++) seats[type] /= types.size(type);
        return Arrays.stream(seats).boxed().toList();
    }
}
