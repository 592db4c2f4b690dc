package org.assembleaclima.monitoring.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.pac.ActionFacts;
import org.assembleaclima.pac.DeclaredStatus;
import org.jspecify.annotations.Nullable;

/**
 * What the status of one action follows from on any day, and nothing else: small, because the plan's overview reads
 * every one of them.
 *
 * @param version the position of the last event that changed it
 * @param owned whether somebody answers for it
 * @param startsOn null while it has no schedule
 * @param endsOn the last day, included; null while it has no schedule
 * @param declared null while nobody declared anything
 * @param steps of the action and of the commitments that contribute to it; those that were dropped are gone
 */
public record ActionStanding(
        String code,
        long version,
        boolean owned,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable DeclaredStatus declared,
        List<StandingStep> steps)
        implements Row {

    static ActionStanding added(String code, long version) {
        return new ActionStanding(code, version, false, null, null, null, List.of());
    }

    public String area() {
        return code.substring(0, code.indexOf('.'));
    }

    /** What the computed status follows from (R7.2). */
    public ActionFacts facts() {
        return new ActionFacts(
                Optional.ofNullable(startsOn),
                Optional.ofNullable(endsOn),
                declared == DeclaredStatus.CANCELLED || declared == DeclaredStatus.SUPERSEDED,
                steps.stream().map(StandingStep::step).toList());
    }

    /** Where it stands, seen from a day in the municipality's time zone (R7.2). */
    public DatedStanding on(LocalDate day) {
        return DatedStanding.of(this, day);
    }

    ActionStanding at(long position) {
        return new ActionStanding(code, position, owned, startsOn, endsOn, declared, steps);
    }

    ActionStanding withOwner() {
        return new ActionStanding(code, version, true, startsOn, endsOn, declared, steps);
    }

    ActionStanding scheduled(LocalDate from, LocalDate to) {
        return new ActionStanding(code, version, owned, from, to, declared, steps);
    }

    ActionStanding declaring(DeclaredStatus status) {
        return new ActionStanding(code, version, owned, startsOn, endsOn, status, steps);
    }

    ActionStanding with(List<StandingStep> next) {
        return new ActionStanding(code, version, owned, startsOn, endsOn, declared, next);
    }

    ActionStanding plus(StandingStep step) {
        var next = new ArrayList<>(steps);
        next.add(step);
        return with(List.copyOf(next));
    }

    ActionStanding changing(String id, UnaryOperator<StandingStep> change) {
        return with(steps.stream()
                .map(step -> step.id().equals(id) ? change.apply(step) : step)
                .toList());
    }

    ActionStanding without(Set<String> ids) {
        return with(steps.stream().filter(step -> !ids.contains(step.id())).toList());
    }
}
