package org.assembleaclima.sortition.web;

import java.util.List;
import org.assembleaclima.sortition.UncoverableVolunteer;

/**
 * Whom no panel of a draw can hold. Personal data.
 *
 * @param count how many there are
 * @param volunteers by ascending id; the first thousand where there are more
 */
record UncoverableVolunteers(int count, List<UncoverableVolunteer> volunteers) {

    private static final int TOLD = 1_000;

    static UncoverableVolunteers of(List<UncoverableVolunteer> all) {
        return new UncoverableVolunteers(all.size(), all.stream().limit(TOLD).toList());
    }
}
