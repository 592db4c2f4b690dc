package org.assembleaclima.cycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * By when the municipality answers what it was transmitted (R6.1), and when its answers are looked at again.
 *
 * @param answerWithinMonths after the day of transmission, whole months; empty when the rules state none
 * @param answerBy the last day to answer, included, where the rules name a day instead; never together with the months
 * @param reviewMonths after the day the first answer was published, whole months, rising
 */
public record ResponseRules(
        Optional<Integer> answerWithinMonths, Optional<LocalDate> answerBy, List<Integer> reviewMonths) {

    /** No date, so that each transmission names its own; reviews after a quarter and a year. */
    public static final ResponseRules UNSTATED = new ResponseRules(Optional.empty(), Optional.empty(), List.of(3, 12));

    public ResponseRules {
        reviewMonths = List.copyOf(reviewMonths);
    }

    boolean reviewsRise() {
        for (int i = 0; i < reviewMonths.size(); i++)
            if (reviewMonths.get(i) <= (i == 0 ? 0 : reviewMonths.get(i - 1))) return false;
        return true;
    }

    /** The last day to answer, included; empty when the rules leave it to the transmission. */
    public Optional<LocalDate> dueOn(LocalDate transmittedOn) {
        return answerBy.or(() -> answerWithinMonths.map(transmittedOn::plusMonths));
    }
}
