package org.assembleaclima.dashboard.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.assembleaclima.monitoring.view.ActionStanding;
import org.assembleaclima.monitoring.view.StandingStep;
import org.assembleaclima.pac.ComputedStatus;
import org.assembleaclima.pac.Step;

/**
 * How many of what: of the plan as a whole, or of one area of it.
 *
 * @param declared actions by the status the city declared; those of which it said nothing are not counted
 * @param computed actions by the status that follows from dates and deeds
 * @param disagreeing actions whose two statuses cannot both be true
 * @param withoutOwner actions nobody answers for, but those that ended: nothing is due of them any more
 * @param milestones of actions and of the commitments that contribute to them, but those given up; one that contributes
 *     to several actions counts once for each
 * @param milestonesDone how many of them: the progress is this of that
 * @param milestonesLate how many are due and not done, of actions that did not end
 * @param indicators by how their latest value stands to the way to the next goal
 */
record PlanFigures(
        int actions,
        List<StateCount> declared,
        List<StateCount> computed,
        int disagreeing,
        int withoutOwner,
        int milestones,
        int milestonesDone,
        int milestonesLate,
        List<StateCount> indicators) {

    /** @param tracks how many indicators of each track */
    static PlanFigures of(Collection<ActionStanding> actions, Map<String, Integer> tracks, LocalDate day) {
        var statuses = actions.stream().map(action -> Computed.of(action, day)).toList();
        var going = actions.stream().filter(action -> !action.facts().ended()).toList();
        var steps = steps(actions);
        return new PlanFigures(
                actions.size(),
                StateCount.of(
                        actions.stream()
                                .map(ActionStanding::declared)
                                .filter(Objects::nonNull)
                                .toList(),
                        status -> status),
                StateCount.of(statuses, Computed::status),
                count(statuses, Computed::disagrees),
                count(going, action -> !action.owned()),
                steps.size(),
                count(steps, step -> step.doneBy(day)),
                count(steps(going), step -> step.lateOn(day)),
                StateCount.of(tracks));
    }

    private static List<Step> steps(Collection<ActionStanding> actions) {
        return actions.stream()
                .flatMap(action -> action.steps().stream())
                .map(StandingStep::step)
                .toList();
    }

    private record Computed(ComputedStatus status, boolean disagrees) {

        static Computed of(ActionStanding action, LocalDate day) {
            var status = action.facts().on(day);
            return new Computed(status, action.declared() != null && status.disagreesWith(action.declared()));
        }
    }

    private static <T> int count(Collection<T> all, Predicate<T> which) {
        return (int) all.stream().filter(which).count();
    }
}
