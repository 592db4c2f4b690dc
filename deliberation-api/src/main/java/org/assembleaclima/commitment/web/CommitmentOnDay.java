package org.assembleaclima.commitment.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.Comparator;
import org.assembleaclima.commitment.view.CommitmentEntry;
import org.assembleaclima.commitment.view.ScheduledMilestone;
import org.assembleaclima.common.view.Row;
import org.jspecify.annotations.Nullable;

/**
 * One commitment as it stood at the moment asked for, with what the day of that moment makes of it (R7.2).
 *
 * @param day of the moment asked for, in the municipality's time zone
 * @param lateMilestones how many were due before that day and were not delivered
 * @param nextDueOn of the open milestone that is, or was, due first; null when none is open
 */
record CommitmentOnDay(
        @JsonUnwrapped CommitmentEntry commitment,
        LocalDate day,
        int lateMilestones,
        @Nullable LocalDate nextDueOn) implements Row {

    static CommitmentOnDay of(CommitmentEntry commitment, LocalDate day) {
        var schedule = commitment.schedule();
        return new CommitmentOnDay(
                commitment,
                day,
                (int) schedule.stream().filter(one -> one.isLateOn(day)).count(),
                schedule.stream()
                        .filter(one -> one.state().isOpen())
                        .map(ScheduledMilestone::dueOn)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    @Override
    public long version() {
        return commitment.version();
    }
}
