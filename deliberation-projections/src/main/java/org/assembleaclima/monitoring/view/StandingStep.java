package org.assembleaclima.monitoring.view;

import java.time.LocalDate;
import java.util.Optional;
import org.assembleaclima.pac.Step;
import org.jspecify.annotations.Nullable;

/**
 * One dated step of an action: a milestone of its own, or one of a commitment that contributes to it.
 *
 * @param id {@code 3} for the action's third milestone, {@code <commitment>/2} for a commitment's second
 * @param dueOn the day that holds now
 * @param doneOn when it was reached or delivered; null before, and again when the delivery is disputed
 * @param slips how often it was put off
 * @param verified whether somebody else than the office confirmed it; a milestone of the action needs nobody
 */
public record StandingStep(
        String id,
        LocalDate firstDueOn,
        LocalDate dueOn,
        @Nullable LocalDate doneOn,
        int slips,
        boolean disputed,
        boolean verified) {

    static StandingStep planned(String id, LocalDate dueOn) {
        return new StandingStep(id, dueOn, dueOn, null, 0, false, false);
    }

    StandingStep replanned(LocalDate newDueOn, int newSlips) {
        return new StandingStep(id, firstDueOn, newDueOn, doneOn, newSlips, disputed, verified);
    }

    StandingStep done(LocalDate on) {
        return new StandingStep(id, firstDueOn, dueOn, on, slips, false, false);
    }

    StandingStep confirmed() {
        return new StandingStep(id, firstDueOn, dueOn, doneOn, slips, false, true);
    }

    StandingStep contradicted() {
        return new StandingStep(id, firstDueOn, dueOn, null, slips, true, false);
    }

    /** What a status follows from. */
    public Step step() {
        return new Step(firstDueOn, dueOn, Optional.ofNullable(doneOn), slips, disputed);
    }
}
