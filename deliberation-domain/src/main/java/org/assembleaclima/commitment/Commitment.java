package org.assembleaclima.commitment;

import static java.util.Objects.requireNonNull;
import static org.assembleaclima.commitment.CommitmentRefusal.ACT_BEFORE_COMMITMENT;
import static org.assembleaclima.commitment.CommitmentRefusal.COMMITMENT_ACTION_UNKNOWN;
import static org.assembleaclima.commitment.CommitmentRefusal.COMMITMENT_ALREADY_MADE;
import static org.assembleaclima.commitment.CommitmentRefusal.COMMITMENT_OVER;
import static org.assembleaclima.commitment.CommitmentRefusal.COMMITMENT_WITHOUT_MILESTONE;
import static org.assembleaclima.commitment.CommitmentRefusal.DELIVERED_BEFORE_START;
import static org.assembleaclima.commitment.CommitmentRefusal.DELIVERED_IN_THE_FUTURE;
import static org.assembleaclima.commitment.CommitmentRefusal.DELIVERY_JUDGED_BY_CLAIMANT;
import static org.assembleaclima.commitment.CommitmentRefusal.DELIVERY_NOT_CLAIMED;
import static org.assembleaclima.commitment.CommitmentRefusal.LAST_MILESTONE;
import static org.assembleaclima.commitment.CommitmentRefusal.MILESTONE_DATE_IN_THE_PAST;
import static org.assembleaclima.commitment.CommitmentRefusal.MILESTONE_DATE_UNCHANGED;
import static org.assembleaclima.commitment.CommitmentRefusal.MILESTONE_INDICATOR_UNKNOWN;
import static org.assembleaclima.commitment.CommitmentRefusal.MILESTONE_NOT_OPEN;
import static org.assembleaclima.commitment.CommitmentRefusal.MILESTONE_OVER;
import static org.assembleaclima.commitment.CommitmentRefusal.MILESTONE_UNKNOWN;
import static org.assembleaclima.commitment.CommitmentRefusal.REPLANNED_TOO_OFTEN;
import static org.assembleaclima.commitment.CommitmentRefusal.TOO_MANY_MILESTONES;
import static org.assembleaclima.commitment.CommitmentRefusal.WORK_ALREADY_STARTED;
import static org.assembleaclima.commitment.CommitmentRefusal.WORK_NOT_STARTED;
import static org.assembleaclima.commitment.CommitmentRefusal.WORK_STARTED_IN_THE_FUTURE;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.assembleaclima.commitment.CommitmentCommand.AddMilestone;
import org.assembleaclima.commitment.CommitmentCommand.ClaimDelivery;
import org.assembleaclima.commitment.CommitmentCommand.DisputeDelivery;
import org.assembleaclima.commitment.CommitmentCommand.DropCommitment;
import org.assembleaclima.commitment.CommitmentCommand.DropMilestone;
import org.assembleaclima.commitment.CommitmentCommand.MakeCommitment;
import org.assembleaclima.commitment.CommitmentCommand.ReplanMilestone;
import org.assembleaclima.commitment.CommitmentCommand.StartWork;
import org.assembleaclima.commitment.CommitmentCommand.VerifyDelivery;
import org.assembleaclima.commitment.CommitmentEvent.CommitmentDropped;
import org.assembleaclima.commitment.CommitmentEvent.CommitmentMade;
import org.assembleaclima.commitment.CommitmentEvent.DeliveryClaimed;
import org.assembleaclima.commitment.CommitmentEvent.DeliveryDisputed;
import org.assembleaclima.commitment.CommitmentEvent.DeliveryVerified;
import org.assembleaclima.commitment.CommitmentEvent.MilestoneAdded;
import org.assembleaclima.commitment.CommitmentEvent.MilestoneDropped;
import org.assembleaclima.commitment.CommitmentEvent.MilestoneReplanned;
import org.assembleaclima.commitment.CommitmentEvent.WorkStarted;
import org.assembleaclima.common.FormalAct;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.pac.Indicators;
import org.assembleaclima.pac.PacActions;
import org.assembleaclima.pac.PlanOrder;
import org.assembleaclima.proposal.ProposalId;
import org.assembleaclima.security.AskedBy;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * One commitment's life: made by a published answer with its dated milestones (R6.4), begun, its milestones replanned,
 * claimed as delivered, verified or disputed by somebody else (R6.5), or dropped by a formal act. Over when every
 * milestone that was not dropped is verified, or when it is dropped whole.
 */
@AggregateRoot
@Revision("1")
class Commitment {

    @AggregateIdentifier
    private CommitmentId commitmentId;

    private @Nullable ProposalId proposalId; // null until made
    private @Nullable Instant madeAt; // null until made
    private List<ActionCode> pacActions = List.of();
    private List<Milestone> milestones = List.of(); // the first is number 1
    private @Nullable LocalDate startedOn; // null until the work was reported as started
    private boolean dropped;

    Commitment() {} // Axon rebuilds the aggregate through this constructor

    /**
     * Dates are judged when the answer is drafted: an act that was adopted is published even if a date has passed since, and
     * what was due by then is late from the start.
     */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(MakeCommitment command, PacActions plan, Clock clock) {
        if (proposalId != null) throw COMMITMENT_ALREADY_MADE.refusedIn(state().told());
        var planned = command.planned();
        if (planned.milestones().isEmpty()) throw COMMITMENT_WITHOUT_MILESTONE.refused(); // R6.4
        if (planned.milestones().size() > PlannedCommitment.MOST_MILESTONES) throw TOO_MANY_MILESTONES.refused();
        if (!planned.pacActions().stream().allMatch(plan::isKnown)) throw COMMITMENT_ACTION_UNKNOWN.refused();

        apply(new CommitmentMade(
                planned.commitmentId(),
                command.proposalId(),
                command.cycleId(),
                command.answerVersion(),
                planned.title(),
                planned.office(),
                PlanOrder.of(planned.pacActions()),
                planned.milestones(),
                clock.instant()));
    }

    @CommandHandler
    void handle(AddMilestone command, Indicators indicators, Clock clock) {
        if (state().isOver()) throw COMMITMENT_OVER.refusedIn(state().told());
        if (milestones.size() >= PlannedCommitment.MOST_MILESTONES) throw TOO_MANY_MILESTONES.refused();
        if (command.planned().dueOn().isBefore(LocalDate.now(clock)))
            throw MILESTONE_DATE_IN_THE_PAST.refusedAt("/due_on");
        if (!command.planned().indicators().stream().allMatch(indicators::isKnown))
            throw MILESTONE_INDICATOR_UNKNOWN.refusedAt("/indicators");

        apply(new MilestoneAdded(
                commitmentId,
                proposalId(),
                pacActions,
                milestones.size() + 1,
                command.planned(),
                startedOn == null ? MilestoneState.COMMITTED : MilestoneState.IN_PROGRESS,
                command.reason(),
                clock.instant()));
    }

    /** The start may lie before the answer: the city may have begun what it was then asked to do. */
    @CommandHandler
    void handle(StartWork command, Clock clock) {
        if (state().isOver()) throw COMMITMENT_OVER.refusedIn(state().told());
        if (startedOn != null) throw WORK_ALREADY_STARTED.refusedIn(state().told());
        if (command.startedOn().isAfter(LocalDate.now(clock)))
            throw WORK_STARTED_IN_THE_FUTURE.refusedAt("/started_on");

        apply(new WorkStarted(
                commitmentId,
                proposalId(),
                pacActions,
                numbered(state -> state == MilestoneState.COMMITTED),
                command.startedOn(),
                command.note(),
                command.sources(),
                clock.instant()));
    }

    @CommandHandler
    void handle(ReplanMilestone command, Clock clock) {
        var milestone = milestone(command.milestone());
        if (!milestone.state().isOpen())
            throw MILESTONE_NOT_OPEN.refusedIn(milestone.state().told());
        if (command.dueOn().equals(milestone.dueOn())) throw MILESTONE_DATE_UNCHANGED.refusedAt("/due_on");
        if (command.dueOn().isBefore(LocalDate.now(clock))) throw MILESTONE_DATE_IN_THE_PAST.refusedAt("/due_on");
        if (milestone.replans() >= PlannedMilestone.MOST_REPLANS) throw REPLANNED_TOO_OFTEN.refused();

        apply(new MilestoneReplanned(
                commitmentId,
                proposalId(),
                pacActions,
                command.milestone(),
                milestone.firstDueOn(),
                milestone.dueOn(),
                command.dueOn(),
                milestone.slipsWhenDueOn(command.dueOn()),
                command.reason(),
                clock.instant()));
    }

    @CommandHandler
    void handle(ClaimDelivery command, @AskedBy String actor, Clock clock) {
        var milestone = milestone(command.milestone());
        if (!milestone.state().isOpen())
            throw MILESTONE_NOT_OPEN.refusedIn(milestone.state().told());
        if (startedOn == null)
            throw WORK_NOT_STARTED.refusedIn(milestone.state().told());
        if (command.deliveredOn().isBefore(startedOn)) throw DELIVERED_BEFORE_START.refusedAt("/delivered_on");
        if (command.deliveredOn().isAfter(LocalDate.now(clock)))
            throw DELIVERED_IN_THE_FUTURE.refusedAt("/delivered_on");

        apply(new DeliveryClaimed(
                commitmentId,
                proposalId(),
                pacActions,
                command.milestone(),
                command.deliveredOn(),
                command.evidence(),
                command.sources(),
                actor,
                clock.instant()));
    }

    @CommandHandler
    void handle(VerifyDelivery command, @AskedBy String actor, Clock clock) {
        var milestone = claimed(command.milestone(), actor);

        apply(new DeliveryVerified(
                commitmentId,
                proposalId(),
                pacActions,
                command.milestone(),
                milestone.deliveredOn().orElseThrow(),
                command.note(),
                clock.instant()));
    }

    @CommandHandler
    void handle(DisputeDelivery command, @AskedBy String actor, Clock clock) {
        claimed(command.milestone(), actor);

        apply(new DeliveryDisputed(
                commitmentId, proposalId(), pacActions, command.milestone(), command.reasons(), clock.instant()));
    }

    /** The milestone whose delivery somebody else than {@code actor} claims. */
    private Milestone claimed(int number, String actor) {
        var milestone = milestone(number);
        if (milestone.state() != MilestoneState.DELIVERY_CLAIMED)
            throw DELIVERY_NOT_CLAIMED.refusedIn(milestone.state().told());
        if (milestone.claimants().contains(actor)) throw DELIVERY_JUDGED_BY_CLAIMANT.refused(); // R6.5
        return milestone;
    }

    @CommandHandler
    void handle(DropMilestone command, Clock clock) {
        var milestone = milestone(command.milestone());
        if (milestone.state().isOver())
            throw MILESTONE_OVER.refusedIn(milestone.state().told());
        if (states().stream().filter(state -> state != MilestoneState.DROPPED).count() == 1)
            throw LAST_MILESTONE.refused();
        checkAct(command.act(), clock);

        apply(new MilestoneDropped(
                commitmentId,
                proposalId(),
                pacActions,
                command.milestone(),
                command.reason(),
                command.act(),
                clock.instant()));
    }

    @CommandHandler
    void handle(DropCommitment command, Clock clock) {
        if (state().isOver()) throw COMMITMENT_OVER.refusedIn(state().told());
        checkAct(command.act(), clock);

        apply(new CommitmentDropped(
                commitmentId,
                proposalId(),
                pacActions,
                numbered(state -> !state.isOver()),
                command.reason(),
                command.act(),
                clock.instant()));
    }

    /** What is dropped was promised before: by the clock's zone, as the day of the act is. */
    private void checkAct(FormalAct act, Clock clock) {
        act.check(LocalDate.now(clock), "/act");
        if (act.date().isBefore(LocalDate.ofInstant(requireNonNull(madeAt), clock.getZone())))
            throw ACT_BEFORE_COMMITMENT.refusedAt("/act/date");
    }

    /** There is one in every state a command can find a commitment in. */
    private ProposalId proposalId() {
        return requireNonNull(proposalId);
    }

    private Milestone milestone(int number) {
        if (number < 1 || number > milestones.size()) throw MILESTONE_UNKNOWN.refusedAt("/milestone");
        return milestones.get(number - 1);
    }

    /** The milestones in such a state, by number, rising. */
    private List<Integer> numbered(Predicate<MilestoneState> which) {
        return IntStream.rangeClosed(1, milestones.size())
                .filter(number -> which.test(milestone(number).state()))
                .boxed()
                .toList();
    }

    private List<MilestoneState> states() {
        return milestones.stream().map(Milestone::state).toList();
    }

    /** Whether an answer may rest on it: what was delivered still stands for the answer that took it on. */
    boolean stands() {
        return proposalId != null && !dropped;
    }

    private CommitmentState state() {
        return CommitmentState.of(dropped, states());
    }

    @EventSourcingHandler
    void on(CommitmentEvent event) {
        commitmentId = event.commitmentId();
        switch (event) {
            case CommitmentMade made -> {
                proposalId = made.proposalId();
                madeAt = made.madeAt();
                pacActions = made.pacActions();
                milestones = made.milestones().stream()
                        .map(planned -> Milestone.planned(planned, MilestoneState.COMMITTED))
                        .toList();
            }
            case MilestoneAdded added -> change(all -> all.add(Milestone.planned(added.planned(), added.state())));
            case WorkStarted started -> {
                startedOn = started.startedOn();
                started.milestones().forEach(number -> change(number, one -> one.in(MilestoneState.IN_PROGRESS)));
            }
            case MilestoneReplanned replanned -> change(replanned.milestone(), one -> one.replanned(replanned.dueOn()));
            case DeliveryClaimed claimed ->
                change(claimed.milestone(), one -> one.claimed(claimed.deliveredOn(), claimed.claimedBy()));
            case DeliveryVerified verified -> change(verified.milestone(), one -> one.in(MilestoneState.VERIFIED));
            case DeliveryDisputed disputed -> change(disputed.milestone(), one -> one.in(MilestoneState.DISPUTED));
            case MilestoneDropped gone -> change(gone.milestone(), one -> one.in(MilestoneState.DROPPED));
            case CommitmentDropped gone -> {
                dropped = true;
                gone.milestones().forEach(number -> change(number, one -> one.in(MilestoneState.DROPPED)));
            }
        }
    }

    private void change(int number, UnaryOperator<Milestone> change) {
        change(all -> all.set(number - 1, change.apply(all.get(number - 1))));
    }

    private void change(Consumer<List<Milestone>> change) {
        var next = new ArrayList<>(milestones);
        change.accept(next);
        milestones = List.copyOf(next);
    }
}
