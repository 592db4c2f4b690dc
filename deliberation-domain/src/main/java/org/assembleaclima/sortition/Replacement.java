package org.assembleaclima.sortition;

import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Who takes a seat that fell vacant (R2.3): the first alternate with whom the panel keeps all its quotas; where there is none,
 * the one with whom it is least far from them, the first of equals.
 *
 * @param entering takes the seat
 * @param deviation how many people too few or too many the panel then has, over all quotas; 0 when it keeps them
 * @param passedOver how many unused alternates come earlier in the order
 */
public record Replacement(VolunteerId entering, long deviation, int passedOver) {

    /**
     * @param seated who still has a seat
     * @param unused alternates who have not been seated and have not declined, in their order
     * @param deviation how many people too few or too many these people are, over all quotas; 0 when they keep them
     * @return empty when no alternate is left
     */
    public static Optional<Replacement> of(
            List<VolunteerId> seated, List<VolunteerId> unused, ToLongFunction<List<VolunteerId>> deviation) {
        Optional<Replacement> best = Optional.empty();
        for (int i = 0; i < unused.size(); i++) {
            var candidate = unused.get(i);
            var off = deviation.applyAsLong(
                    Stream.concat(seated.stream(), Stream.of(candidate)).toList());
            if (best.isEmpty() || off < best.get().deviation()) best = Optional.of(new Replacement(candidate, off, i));
            if (off == 0) break;
        }
        return best;
    }
}
