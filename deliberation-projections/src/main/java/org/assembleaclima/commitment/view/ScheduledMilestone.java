package org.assembleaclima.commitment.view;

import java.time.LocalDate;
import java.util.Optional;
import org.assembleaclima.commitment.Lateness;
import org.assembleaclima.commitment.MilestoneState;
import org.jspecify.annotations.Nullable;

/**
 * The dates of one milestone within its commitment; the rest is a row of its own.
 *
 * @param dueOn the last day, included
 * @param deliveredOn as it was claimed last; null until it is
 */
public record ScheduledMilestone(
        int number,
        MilestoneState state,
        LocalDate dueOn,
        @Nullable LocalDate deliveredOn) {

    /** Whether it was due before {@code day} and is not delivered. */
    public boolean isLateOn(LocalDate day) {
        return Lateness.isLate(state, dueOn, day);
    }

    /** See {@link Lateness#daysLate}. */
    public int daysLateOn(LocalDate day) {
        return Lateness.daysLate(state, dueOn, Optional.ofNullable(deliveredOn), day);
    }

    ScheduledMilestone in(MilestoneState next) {
        return new ScheduledMilestone(number, next, dueOn, deliveredOn);
    }

    ScheduledMilestone dueOn(LocalDate day) {
        return new ScheduledMilestone(number, state, day, deliveredOn);
    }

    ScheduledMilestone claimed(LocalDate day) {
        return new ScheduledMilestone(number, MilestoneState.DELIVERY_CLAIMED, dueOn, day);
    }
}
