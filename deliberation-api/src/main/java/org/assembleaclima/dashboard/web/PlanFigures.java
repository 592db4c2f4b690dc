package org.assembleaclima.dashboard.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.assembleaclima.monitoring.view.DatedStanding;

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

    /**
     * @param actions all seen from the same day
     * @param tracks how many indicators of each track
     */
    static PlanFigures of(Collection<DatedStanding> actions, Map<String, Integer> tracks) {
        return new PlanFigures(
                actions.size(),
                StateCount.of(
                        actions.stream()
                                .map(standing -> standing.action().declared())
                                .filter(Objects::nonNull)
                                .toList(),
                        status -> status),
                StateCount.of(actions, DatedStanding::computed),
                count(actions, DatedStanding::disagrees),
                count(
                        actions,
                        standing -> !standing.ended() && !standing.action().owned()),
                sum(actions, DatedStanding::steps),
                sum(actions, DatedStanding::done),
                sum(actions, DatedStanding::late),
                StateCount.of(tracks));
    }

    private static int count(Collection<DatedStanding> all, Predicate<DatedStanding> which) {
        return (int) all.stream().filter(which).count();
    }

    private static int sum(Collection<DatedStanding> all, ToIntFunction<DatedStanding> figure) {
        return all.stream().mapToInt(figure).sum();
    }
}
