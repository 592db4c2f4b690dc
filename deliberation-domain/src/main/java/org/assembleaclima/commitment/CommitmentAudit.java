package org.assembleaclima.commitment;

import static org.assembleaclima.common.Verdicts.Rule.DATES;
import static org.assembleaclima.common.Verdicts.Rule.NUMBERING;
import static org.assembleaclima.common.Verdicts.Rule.TWO_PEOPLE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.assembleaclima.commitment.CommitmentEvent.CommitmentDropped;
import org.assembleaclima.commitment.CommitmentEvent.CommitmentMade;
import org.assembleaclima.commitment.CommitmentEvent.DeliveryClaimed;
import org.assembleaclima.commitment.CommitmentEvent.DeliveryDisputed;
import org.assembleaclima.commitment.CommitmentEvent.DeliveryVerified;
import org.assembleaclima.commitment.CommitmentEvent.MilestoneAdded;
import org.assembleaclima.commitment.CommitmentEvent.MilestoneDropped;
import org.assembleaclima.commitment.CommitmentEvent.MilestoneReplanned;
import org.assembleaclima.commitment.CommitmentEvent.WorkStarted;
import org.assembleaclima.common.StreamAudit;
import org.assembleaclima.common.Verdicts;

/** Judges one commitment: dates promised are kept beside the new ones (R6.1), nobody verifies an own claim (R6.5). */
public final class CommitmentAudit implements StreamAudit<CommitmentEvent> {

    private final List<Milestone> milestones = new ArrayList<>();
    private boolean made;
    private boolean started;
    private boolean dropped;

    @Override
    public void judge(CommitmentEvent event, String actor, Verdicts verdicts) {
        if (!verdicts.life(made != event instanceof CommitmentMade, made ? "it is made already" : "nobody made it"))
            return;
        switch (event) {
            case CommitmentMade e -> {
                made = true;
                e.milestones().forEach(one -> milestones.add(Milestone.planned(one, MilestoneState.COMMITTED)));
                verdicts.check(NUMBERING, !milestones.isEmpty(), "a commitment without milestone (R6.4)");
            }
            case MilestoneAdded e -> {
                verdicts.life(!state().isOver(), "the commitment is over");
                verdicts.check(NUMBERING, e.milestone() == milestones.size() + 1, "not the next milestone");
                milestones.add(Milestone.planned(e.planned(), e.state()));
            }
            case WorkStarted e -> {
                verdicts.life(!state().isOver() && !started, "the commitment is over, or its work started already");
                verdicts.check(
                        NUMBERING,
                        e.milestones().equals(numbered(state -> state == MilestoneState.COMMITTED)),
                        "it starts other milestones than those that wait");
                started = true;
                e.milestones().forEach(number -> change(number, at(number).in(MilestoneState.IN_PROGRESS)));
            }
            case MilestoneReplanned e -> replanned(e, verdicts);
            case DeliveryClaimed e -> {
                verdicts.life(started && is(e.milestone(), MilestoneState::isOpen), "the milestone is not open");
                verdicts.check(TWO_PEOPLE, e.claimedBy().equals(actor), "another actor than it says claimed it");
                change(e.milestone(), at(e.milestone()).claimed(e.deliveredOn(), e.claimedBy()));
            }
            case DeliveryVerified e -> {
                judged(e.milestone(), actor, verdicts);
                verdicts.check(
                        DATES,
                        Optional.of(e.deliveredOn()).equals(at(e.milestone()).deliveredOn()),
                        "another day than was claimed");
                change(e.milestone(), at(e.milestone()).in(MilestoneState.VERIFIED));
            }
            case DeliveryDisputed e -> {
                judged(e.milestone(), actor, verdicts);
                change(e.milestone(), at(e.milestone()).in(MilestoneState.DISPUTED));
            }
            case MilestoneDropped e -> {
                verdicts.life(is(e.milestone(), state -> !state.isOver()), "the milestone is over");
                change(e.milestone(), at(e.milestone()).in(MilestoneState.DROPPED));
            }
            case CommitmentDropped e -> {
                verdicts.life(!state().isOver(), "the commitment is over");
                verdicts.check(
                        NUMBERING,
                        e.milestones().equals(numbered(state -> !state.isOver())),
                        "it drops other milestones than those not over");
                dropped = true;
            }
        }
    }

    private void replanned(MilestoneReplanned replanned, Verdicts verdicts) {
        verdicts.life(is(replanned.milestone(), MilestoneState::isOpen), "the milestone is not open");
        var before = at(replanned.milestone());
        verdicts.check(
                DATES,
                replanned.firstDueOn().equals(before.firstDueOn())
                        && replanned.previousDueOn().equals(before.dueOn())
                        && replanned.slips() == before.slipsWhenDueOn(replanned.dueOn()),
                "other days were promised before (R6.1)");
        change(replanned.milestone(), before.replanned(replanned.dueOn()));
    }

    private void judged(int number, String actor, Verdicts verdicts) {
        verdicts.life(is(number, state -> state == MilestoneState.DELIVERY_CLAIMED), "no delivery is claimed");
        verdicts.check(
                TWO_PEOPLE, !at(number).claimants().contains(actor), "whoever claimed the delivery judged it (R6.5)");
    }

    private CommitmentState state() {
        return CommitmentState.of(
                dropped, milestones.stream().map(Milestone::state).toList());
    }

    private Milestone at(int number) {
        return milestones.get(number - 1);
    }

    private boolean is(int number, Predicate<MilestoneState> which) {
        return !dropped
                && number >= 1
                && number <= milestones.size()
                && which.test(at(number).state());
    }

    private void change(int number, Milestone next) {
        milestones.set(number - 1, next);
    }

    private List<Integer> numbered(Predicate<MilestoneState> which) {
        return IntStream.rangeClosed(1, milestones.size())
                .filter(number -> which.test(at(number).state()))
                .boxed()
                .toList();
    }
}
