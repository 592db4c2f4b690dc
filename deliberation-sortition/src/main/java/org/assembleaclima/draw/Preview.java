package org.assembleaclima.draw;

import java.util.List;

/**
 * What the quotas do to the least chance (MAXIMIN): quicker to know than everybody's.
 *
 * @param minimum the least chance, as great as it can be, over all whom some panel can hold
 * @param bound no distribution gives everybody more: proven; above {@code minimum} by 1e-5 at most
 * @param uncoverable whom no panel can hold, by id
 */
public record Preview(double minimum, double bound, List<Uncoverable> uncoverable) {

    public Preview {
        uncoverable = List.copyOf(uncoverable);
    }
}
