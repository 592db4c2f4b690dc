package org.assembleaclima.pac;

import static org.assembleaclima.common.Verdicts.Rule.DATES;
import static org.assembleaclima.common.Verdicts.Rule.NUMBERING;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assembleaclima.common.StreamAudit;
import org.assembleaclima.common.Verdicts;
import org.assembleaclima.common.Verdicts.Rule;
import org.assembleaclima.pac.ActionEvent.ActionLinked;
import org.assembleaclima.pac.ActionEvent.ActionMilestoneDropped;
import org.assembleaclima.pac.ActionEvent.ActionMilestoneReached;
import org.assembleaclima.pac.ActionEvent.ActionMilestoneReplanned;
import org.assembleaclima.pac.ActionEvent.ActionMilestoneSet;
import org.assembleaclima.pac.ActionEvent.ActionOwnerNamed;
import org.assembleaclima.pac.ActionEvent.ActionScheduled;
import org.assembleaclima.pac.ActionEvent.ActionStatusDeclared;
import org.assembleaclima.pac.ActionEvent.ActionSuperseded;
import org.assembleaclima.pac.ActionEvent.ActionUnlinked;
import org.assembleaclima.pac.PacAction.Days;
import org.assembleaclima.pac.PacAction.Declared;
import org.assembleaclima.pac.PacAction.Owner;

/** Judges the monitoring of one action: nothing after its end, milestones by their numbers, first days kept. */
public final class ActionAudit implements StreamAudit<ActionEvent> {

    private final PacActions plan;
    private final ZoneId zone;
    private final ActionMilestones milestones = new ActionMilestones();
    private final Set<String> links = new HashSet<>();
    private final Map<String, Record> said = new HashMap<>(); // what was said last of owner, days and status
    private Optional<LocalDate> firstEndsOn = Optional.empty();
    private boolean cancelled;
    private boolean superseded;

    /**
     * @param plan the actions there are so far
     * @param zone of the municipality: on which day something is recorded
     */
    public ActionAudit(PacActions plan, ZoneId zone) {
        this.plan = plan;
        this.zone = zone;
    }

    @Override
    public void judge(ActionEvent event, String actor, Verdicts verdicts) {
        verdicts.check(Rule.ACROSS, plan.isKnown(event.actionId().code()), "the plan has no such action");
        verdicts.life(!superseded && (!cancelled || mayFollowCancellation(event)), "the action has ended");
        switch (event) {
            case ActionOwnerNamed e -> changes("owner", new Owner(e.owner(), e.office()), verdicts);
            case ActionScheduled e -> scheduled(e, verdicts);
            case ActionStatusDeclared e -> {
                changes("status", new Declared(e.status(), e.reason(), e.declaredOn(), e.sources()), verdicts);
                verdicts.life(e.status() != DeclaredStatus.SUPERSEDED, "that is never declared");
                cancelled = e.status() == DeclaredStatus.CANCELLED;
            }
            case ActionMilestoneSet e -> {
                verdicts.check(NUMBERING, e.milestone() == milestones.next(), "not the next milestone");
                milestones.on(e);
            }
            case ActionMilestoneReplanned e -> {
                var before = milestones.open(e.milestone());
                verdicts.check(
                        DATES,
                        e.firstDueOn().equals(before.firstDueOn())
                                && e.previousDueOn().equals(before.dueOn())
                                && e.slips() == before.slipsWith(e.dueOn()),
                        "other days were promised before (R6.1)");
                milestones.on(e);
            }
            case ActionMilestoneReached e -> {
                verdicts.check(
                        DATES,
                        !e.reachedOn().isAfter(LocalDate.ofInstant(e.recordedAt(), zone)),
                        "reached on a day that was still to come");
                var unused = milestones.open(e.milestone());
                milestones.on(e);
            }
            case ActionMilestoneDropped e -> {
                var unused = milestones.open(e.milestone());
                milestones.on(e);
            }
            case ActionLinked e -> verdicts.life(links.add(e.kind() + " " + e.target()), "it is linked already");
            case ActionUnlinked e -> verdicts.life(links.remove(e.kind() + " " + e.target()), "it is not linked");
            case ActionSuperseded ignored -> superseded = true;
        }
    }

    private static boolean mayFollowCancellation(ActionEvent event) {
        return event instanceof ActionLinked || event instanceof ActionUnlinked || event instanceof ActionSuperseded;
    }

    private void changes(String what, Record now, Verdicts verdicts) {
        verdicts.life(!now.equals(said.put(what, now)), "it says nothing new");
    }

    private void scheduled(ActionScheduled scheduled, Verdicts verdicts) {
        changes("days", new Days(scheduled.startsOn(), scheduled.firstEndsOn(), scheduled.endsOn()), verdicts);
        verdicts.check(DATES, !scheduled.endsOn().isBefore(scheduled.startsOn()), "it ends before it begins");
        verdicts.check(
                DATES,
                scheduled.firstEndsOn().equals(firstEndsOn.orElse(scheduled.endsOn())),
                "another day was said at first (R6.1)");
        firstEndsOn = Optional.of(scheduled.firstEndsOn());
    }
}
