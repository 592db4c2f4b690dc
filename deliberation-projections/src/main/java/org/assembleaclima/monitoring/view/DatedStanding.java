package org.assembleaclima.monitoring.view;

import java.time.LocalDate;
import org.assembleaclima.pac.ActionFacts;
import org.assembleaclima.pac.ComputedStatus;

/**
 * Where one action stands on a day (R7.2). A function of its row and of that day, kept nowhere.
 *
 * @param day in the municipality's time zone
 * @param facts what the rest follows from
 * @param computed what follows from the dates and what was done by the day
 * @param disagrees whether that and what the city declared cannot both be true
 * @param done how many of the steps were done by the day
 * @param late how many are due and not done; none once the action ended, of which nothing is due any more
 */
public record DatedStanding(
        ActionStanding action,
        LocalDate day,
        ActionFacts facts,
        ComputedStatus computed,
        boolean disagrees,
        int done,
        int late) {

    static DatedStanding of(ActionStanding action, LocalDate day) {
        var facts = action.facts();
        var computed = facts.on(day);
        var late = facts.ended()
                ? 0
                : facts.steps().stream().filter(step -> step.lateOn(day)).count();
        return new DatedStanding(
                action,
                day,
                facts,
                computed,
                action.declared() != null && computed.disagreesWith(action.declared()),
                (int) facts.steps().stream().filter(step -> step.doneBy(day)).count(),
                (int) late);
    }

    /** Of the action and of the commitments that contribute to it, but those given up. */
    public int steps() {
        return facts.steps().size();
    }

    /** Whether nothing is due of it any more. */
    public boolean ended() {
        return facts.ended();
    }
}
