package org.assembleaclima.pac;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One of the plan's general targets.
 *
 * @param text in the source's words
 * @param year by the end of which it is to be reached; empty when the source names none
 * @param baselineYear the year it is measured against; empty when the source names none
 * @param quantity empty when the target is not a number
 * @param sources where this was read: URLs or acts
 */
public record Target(
        TargetCode code,
        String text,
        OptionalInt year,
        OptionalInt baselineYear,
        Optional<Quantity> quantity,
        List<String> sources) {

    public Target {
        sources = List.copyOf(sources);
    }
}
