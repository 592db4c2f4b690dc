package org.assembleaclima.sortition;

import static org.assembleaclima.sortition.SortitionRefusal.COHORTS_NOT_DRAWABLE;
import static org.assembleaclima.sortition.SortitionRefusal.COHORT_ALREADY_ENROLLED;
import static org.assembleaclima.sortition.SortitionRefusal.EXCLUDED_CYCLE_UNKNOWN;

import java.util.HashSet;
import java.util.List;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.cycle.Cycles;
import org.assembleaclima.cycle.Rules;
import org.assembleaclima.membership.AssemblyRoll;

/**
 * Which cohorts a draw can fill.
 *
 * @param rules of the cycle
 * @param roll its members so far
 */
record CohortCheck(Rules rules, AssemblyRoll roll) {

    /**
     * How many seats these cohorts have together. Refused with COHORTS_NOT_DRAWABLE or COHORT_ALREADY_ENROLLED.
     *
     * @param cohorts from 1
     */
    int seats(List<Integer> cohorts) {
        var known = cohorts.stream()
                .allMatch(cohort -> cohort >= 1 && cohort <= rules.cohorts().size());
        var ascending = cohorts.stream().distinct().sorted().toList().equals(cohorts);
        if (!known || !ascending || cohorts.isEmpty() || cohorts.size() > 2)
            throw COHORTS_NOT_DRAWABLE.refusedAt("/cohorts");
        var sizes =
                cohorts.stream().map(cohort -> rules.cohorts().get(cohort - 1)).toList();
        if (sizes.stream().distinct().count() > 1) throw COHORTS_NOT_DRAWABLE.refusedAt("/cohorts");
        if (cohorts.stream().anyMatch(roll::has)) throw COHORT_ALREADY_ENROLLED.refusedAt("/cohorts");
        return sizes.stream().mapToInt(Integer::intValue).sum();
    }

    /** Says no to a cycle that was not planned, is named twice or is the draw's own. */
    static void checkExcluded(List<CycleId> excludes, CycleId own, Cycles cycles) {
        var seen = new HashSet<CycleId>();
        for (int i = 0; i < excludes.size(); i++) {
            var cycle = excludes.get(i);
            if (cycle.equals(own) || !seen.add(cycle) || !cycles.isPlanned(cycle))
                throw EXCLUDED_CYCLE_UNKNOWN.refusedAt("/excludes/" + i);
        }
    }
}
