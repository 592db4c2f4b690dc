package org.assembleaclima.commitment;

import java.time.LocalDate;
import java.util.List;
import org.assembleaclima.pac.IndicatorId;

/**
 * One dated step of a commitment (R6.4).
 *
 * @param title public, at most 300 characters
 * @param dueOn the last day, included, in the municipality's time zone
 * @param indicators what its effect is measured by; empty when by nothing
 */
public record PlannedMilestone(String title, LocalDate dueOn, List<IndicatorId> indicators) {

    /** How often one milestone is given another date at most, so that all of them fit beside it. */
    public static final int MOST_REPLANS = 50;

    public PlannedMilestone {
        indicators = List.copyOf(indicators);
    }
}
