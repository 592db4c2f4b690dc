package org.assembleaclima.pac;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;

/** What is missing from the monitoring of an action, so that a reader knows how far to trust it. */
public enum QualityFlag {
    /** Nobody has been named to answer for it. */
    NO_OWNER,
    /** No step still to be done is due within a year from the day. */
    NO_MILESTONE_WITHIN_A_YEAR,
    /** One of its indicators has never been measured. */
    INDICATOR_WITHOUT_VALUE;

    /**
     * Those an action has on a day, in the order above. An action that is ended or completed has none: nothing more is
     * expected of it.
     *
     * @param indicatorsWithoutValue how many of its indicators have no value
     */
    public static List<QualityFlag> of(
            ActionFacts facts, boolean ownerNamed, int indicatorsWithoutValue, LocalDate day) {
        if (facts.ended() || facts.completedBy(day)) return List.of();
        var flags = EnumSet.noneOf(QualityFlag.class);
        if (!ownerNamed) flags.add(NO_OWNER);
        if (!facts.stepDueWithin(day, day.plusYears(1))) flags.add(NO_MILESTONE_WITHIN_A_YEAR);
        if (indicatorsWithoutValue > 0) flags.add(INDICATOR_WITHOUT_VALUE);
        return List.copyOf(flags);
    }
}
