package org.assembleaclima.monitoring.web;

import java.time.LocalDate;
import java.util.List;
import org.assembleaclima.monitoring.view.DatedStanding;
import org.assembleaclima.pac.ComputedStatus;
import org.assembleaclima.pac.DeclaredStatus;
import org.assembleaclima.pac.QualityFlag;
import org.jspecify.annotations.Nullable;

/**
 * Where one action stands on a day (R7.2).
 *
 * @param day in the municipality's time zone
 * @param title null when the plan's text does not have it
 * @param declared what the city says; null while it said nothing
 * @param computed what follows from the dates and what was done by the day
 * @param disagree whether the two cannot both be true
 * @param flags what is missing from its monitoring
 * @param steps of the action and of the commitments that contribute to it, but those given up
 * @param done how many of them
 * @param late how many of them are due and not done; none once the action ended, of which nothing is due any more
 */
record StandingLine(
        String code,
        LocalDate day,
        @Nullable String title,
        @Nullable DeclaredStatus declared,
        ComputedStatus computed,
        boolean disagree,
        List<QualityFlag> flags,
        int steps,
        int done,
        int late) {

    /** @param indicatorsWithoutValue how many of the action's indicators were never measured */
    static StandingLine of(DatedStanding standing, @Nullable String title, int indicatorsWithoutValue) {
        var action = standing.action();
        return new StandingLine(
                action.code(),
                standing.day(),
                title,
                action.declared(),
                standing.computed(),
                standing.disagrees(),
                QualityFlag.of(standing.facts(), action.owned(), indicatorsWithoutValue, standing.day()),
                standing.steps(),
                standing.done(),
                standing.late());
    }
}
