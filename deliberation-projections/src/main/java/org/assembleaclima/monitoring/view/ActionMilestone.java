package org.assembleaclima.monitoring.view;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.assembleaclima.pac.ActionEvent.ActionMilestoneReached;
import org.assembleaclima.pac.ActionEvent.ActionMilestoneReplanned;
import org.jspecify.annotations.Nullable;

/**
 * A milestone of an action itself; those of commitments are rows of their own.
 *
 * @param number from 1, in the order they were set
 * @param firstDueOn what was said at first
 * @param slips how often it was put off
 * @param replans every change of the day, the first one first
 * @param reachedOn null before
 * @param evidence null before it was reached
 * @param dropReason null unless it was given up
 */
public record ActionMilestone(
        int number,
        String title,
        LocalDate firstDueOn,
        LocalDate dueOn,
        int slips,
        List<Replan> replans,
        @Nullable LocalDate reachedOn,
        @Nullable String evidence,
        List<String> sources,
        @Nullable String dropReason) {

    /** A day that held until it was replaced. */
    public record Replan(LocalDate previousDueOn, LocalDate dueOn, String reason) {}

    static ActionMilestone set(int number, String title, LocalDate dueOn) {
        return new ActionMilestone(number, title, dueOn, dueOn, 0, List.of(), null, null, List.of(), null);
    }

    ActionMilestone replanned(ActionMilestoneReplanned event) {
        var replan = new Replan(event.previousDueOn(), event.dueOn(), event.reason());
        return new ActionMilestone(
                number,
                title,
                firstDueOn,
                event.dueOn(),
                event.slips(),
                Stream.concat(replans.stream(), Stream.of(replan)).toList(),
                reachedOn,
                evidence,
                sources,
                dropReason);
    }

    ActionMilestone reached(ActionMilestoneReached event) {
        return new ActionMilestone(
                number,
                title,
                firstDueOn,
                dueOn,
                slips,
                replans,
                event.reachedOn(),
                event.evidence(),
                event.sources(),
                dropReason);
    }

    ActionMilestone dropped(String reason) {
        return new ActionMilestone(
                number, title, firstDueOn, dueOn, slips, replans, reachedOn, evidence, sources, reason);
    }
}
