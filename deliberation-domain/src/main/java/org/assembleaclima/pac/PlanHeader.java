package org.assembleaclima.pac;

import java.util.List;

/**
 * What the plan says of itself.
 *
 * @param edition which text of the plan the titles are taken from
 * @param declaredActions how many actions the plan says it has, whether or not all are known here
 * @param sources where this was read: URLs or acts
 */
public record PlanHeader(String title, String edition, int declaredActions, List<String> sources) {

    public PlanHeader {
        sources = List.copyOf(sources);
    }
}
