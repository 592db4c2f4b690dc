package org.assembleaclima.draw;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

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

    /** The chance of whoever has the least of those who can be on a panel; 0 when nobody can. */
    double minimum(Types types, List<Integer> uncoverable) {
        var chances = chances(types);
        return IntStream.range(0, chances.size())
                .filter(type -> !uncoverable.contains(type))
                .mapToDouble(chances::get)
                .min()
                .orElse(0);
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
