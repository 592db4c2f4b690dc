package org.assembleaclima.commitment.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.Optional;
import org.assembleaclima.commitment.Lateness;
import org.assembleaclima.commitment.view.Delivery;
import org.assembleaclima.commitment.view.MilestoneEntry;

/**
 * One milestone with what a day makes of it (R7.2).
 *
 * @param late whether it was due before that day and was not delivered; a claimed delivery counts until it is disputed
 * @param daysLate how many days after its date it was delivered, or have passed without delivery; 0 when in time
 */
record MilestoneOnDay(@JsonUnwrapped MilestoneEntry milestone, boolean late, int daysLate) {

    static MilestoneOnDay of(MilestoneEntry row, LocalDate day) {
        return new MilestoneOnDay(
                row,
                Lateness.isLate(row.state(), row.dueOn(), day),
                Lateness.daysLate(
                        row.state(),
                        row.dueOn(),
                        Optional.ofNullable(row.delivery()).map(Delivery::deliveredOn),
                        day));
    }
}
