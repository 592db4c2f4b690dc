package org.assembleaclima.commitment;

import static org.assembleaclima.commitment.CommitmentRefusal.MILESTONE_IN_THE_PAST;

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

    public PlannedMilestone {
        indicators = List.copyOf(indicators);
    }

    /** Due today is not past: the last day is included. */
    void check(LocalDate today, String pointer) {
        if (dueOn.isBefore(today)) throw MILESTONE_IN_THE_PAST.refusedAt(pointer + "/due_on");
    }
}
