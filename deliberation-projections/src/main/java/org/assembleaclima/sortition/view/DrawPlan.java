package org.assembleaclima.sortition.view;

import java.time.Instant;
import java.util.List;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.cycle.RuleSetId;
import org.assembleaclima.sortition.SortitionEvent.SortitionConfigured;

/**
 * What is drawn.
 *
 * @param cohorts the cycle's cohorts it fills, ascending, from 1
 * @param seats of these cohorts together: the size of a panel
 * @param panels how many panels are numbered
 * @param alternates at most so many for each panel
 * @param excludes cycles whose members are not drawn again
 * @param ruleSetVersion of {@code ruleSetId}: the rules that say how many seats
 */
public record DrawPlan(
        List<Integer> cohorts,
        int seats,
        int panels,
        int alternates,
        List<CycleId> excludes,
        RuleSetId ruleSetId,
        int ruleSetVersion,
        Instant configuredAt) {

    static DrawPlan of(SortitionConfigured configured) {
        return new DrawPlan(
                configured.cohorts(),
                configured.seats(),
                configured.panels(),
                configured.alternates(),
                configured.excludes(),
                configured.ruleSetId(),
                configured.ruleSetVersion(),
                configured.configuredAt());
    }
}
