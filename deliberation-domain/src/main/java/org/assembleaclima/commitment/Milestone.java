package org.assembleaclima.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the rules must know of one milestone.
 *
 * @param firstDueOn what was promised at first
 * @param slips how often it has been put off
 * @param replans how often it was given another date, be it later or earlier
 * @param deliveredOn as it was claimed last; empty until it is
 * @param claimants the actors who ever claimed its delivery, each once
 */
record Milestone(
        LocalDate firstDueOn,
        LocalDate dueOn,
        int slips,
        int replans,
        MilestoneState state,
        Optional<LocalDate> deliveredOn,
        List<String> claimants) {

    static Milestone planned(PlannedMilestone planned, MilestoneState state) {
        return new Milestone(planned.dueOn(), planned.dueOn(), 0, 0, state, Optional.empty(), List.of());
    }

    /** Putting off is a slip, also to a day that was promised before; bringing forward is none (R6.1). */
    int slipsWhenDueOn(LocalDate day) {
        return day.isAfter(dueOn) ? slips + 1 : slips;
    }

    Milestone replanned(LocalDate day) {
        return new Milestone(firstDueOn, day, slipsWhenDueOn(day), replans + 1, state, deliveredOn, claimants);
    }

    Milestone claimed(LocalDate day, String actor) {
        var all = Stream.concat(claimants.stream(), Stream.of(actor)).distinct().toList();
        return new Milestone(firstDueOn, dueOn, slips, replans, MilestoneState.DELIVERY_CLAIMED, Optional.of(day), all);
    }

    Milestone in(MilestoneState next) {
        return new Milestone(firstDueOn, dueOn, slips, replans, next, deliveredOn, claimants);
    }
}
