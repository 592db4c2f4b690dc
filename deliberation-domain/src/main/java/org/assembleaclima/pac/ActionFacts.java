package org.assembleaclima.pac;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the computed status of an action is a function of, with a day (R7.2).
 *
 * @param endsOn the last day, included
 * @param ended whether it was cancelled or superseded: nothing more is due of it
 * @param steps of its own and of the commitments that name the action, without those that were dropped; a link made by
 *     hand is for the lineage only
 */
public record ActionFacts(Optional<LocalDate> startsOn, Optional<LocalDate> endsOn, boolean ended, List<Step> steps) {

    /** A step due by then, of an action whose work has not begun, is in danger. Days. */
    private static final int SOON = 60;

    public ActionFacts {
        steps = List.copyOf(steps);
    }

    /**
     * The status at the end of a day, in the municipality's time zone. UNKNOWN where nothing says by when anything is
     * due: a start alone promises nothing, and of an ended action nothing is due any more. The work has begun when a
     * step is done or the day it starts on has come: dates are all this knows, what the city says is shown beside it.
     */
    public ComputedStatus on(LocalDate day) {
        if (completedBy(day)) return ComputedStatus.COMPLETED;
        if (ended || (endsOn.isEmpty() && steps.isEmpty())) return ComputedStatus.UNKNOWN;
        if (lateOn(day)) return ComputedStatus.LATE;
        return atRiskOn(day) ? ComputedStatus.AT_RISK : ComputedStatus.ON_TIME;
    }

    boolean completedBy(LocalDate day) {
        return !steps.isEmpty() && steps.stream().allMatch(step -> step.doneBy(day));
    }

    boolean stepDueWithin(LocalDate day, LocalDate last) {
        return steps.stream()
                .anyMatch(step -> !step.doneBy(day)
                        && !step.dueOn().isBefore(day)
                        && !step.dueOn().isAfter(last));
    }

    private boolean lateOn(LocalDate day) {
        return endsOn.filter(end -> end.isBefore(day)).isPresent()
                || steps.stream().anyMatch(step -> step.lateOn(day));
    }

    private boolean atRiskOn(LocalDate day) {
        if (steps.stream().anyMatch(step -> step.doubtfulOn(day))) return true;
        return !begunBy(day) && stepDueWithin(day, day.plusDays(SOON));
    }

    private boolean begunBy(LocalDate day) {
        return startsOn.filter(start -> !start.isAfter(day)).isPresent()
                || steps.stream().anyMatch(step -> step.doneBy(day));
    }
}
