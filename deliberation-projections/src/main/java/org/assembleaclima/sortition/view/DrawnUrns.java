package org.assembleaclima.sortition.view;

import java.time.Instant;
import org.assembleaclima.sortition.SortitionEvent.UrnsRecorded;

/**
 * What was drawn by hand.
 *
 * @param digits the highest first, with leading zeros
 * @param place where they were drawn in public
 */
public record DrawnUrns(String digits, String place, Instant recordedAt) {

    static DrawnUrns of(UrnsRecorded urns) {
        return new DrawnUrns(urns.digits(), urns.place(), urns.recordedAt());
    }
}
