package org.assembleaclima.draw;

import java.util.List;
import java.util.Optional;

/**
 * One who could be drawn.
 *
 * @param id opaque; names nobody
 * @param features one value for each category, in the order of the pool's categories
 * @param household equal for those who live together, of whom a panel holds one at most; empty where it is not asked
 */
public record Volunteer(String id, List<String> features, Optional<String> household) {

    public Volunteer {
        features = List.copyOf(features);
    }

    /** Shows nothing of it: what is printed may end in a log. */
    @Override
    public String toString() {
        return "Volunteer[]";
    }
}
