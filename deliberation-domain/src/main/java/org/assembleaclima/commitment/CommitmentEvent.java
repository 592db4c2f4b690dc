package org.assembleaclima.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assembleaclima.common.DomainEvent;
import org.assembleaclima.common.FormalAct;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.proposal.ProposalId;
import org.axonframework.serialization.Revision;

/**
 * Everything that can have happened to one commitment and its milestones. Stored for ever: see docs/events.md. Each
 * names the actions of the plan it contributes to, which is where it is looked for.
 */
public sealed interface CommitmentEvent extends DomainEvent {

    CommitmentId commitmentId();

    /** The proposal whose answer took it on. */
    ProposalId proposalId();

    /** In the order of the plan. */
    List<ActionCode> pacActions();

    /**
     * @param cycleId of the assembly whose proposal it was
     * @param answerVersion the version of the answer that took it on
     * @param milestones numbered from 1 in this order
     */
    @Revision("1")
    record CommitmentMade(
            CommitmentId commitmentId,
            ProposalId proposalId,
            CycleId cycleId,
            int answerVersion,
            String title,
            String office,
            List<ActionCode> pacActions,
            List<PlannedMilestone> milestones,
            Instant madeAt)
            implements CommitmentEvent {

        public CommitmentMade {
            pacActions = List.copyOf(pacActions);
            milestones = List.copyOf(milestones);
        }
    }

    /**
     * @param milestone its number, one more than the last
     * @param state where it begins: in progress when the work had started
     */
    @Revision("1")
    record MilestoneAdded(
            CommitmentId commitmentId,
            ProposalId proposalId,
            List<ActionCode> pacActions,
            int milestone,
            PlannedMilestone planned,
            MilestoneState state,
            String reason,
            Instant addedAt)
            implements CommitmentEvent {}

    /**
     * The office has begun.
     *
     * @param milestones in progress from now on, by number: those that were not dropped before
     * @param startedOn the day, in the municipality's time zone
     * @param sources where this was read: URLs or acts
     */
    @Revision("1")
    record WorkStarted(
            CommitmentId commitmentId,
            ProposalId proposalId,
            List<ActionCode> pacActions,
            List<Integer> milestones,
            LocalDate startedOn,
            String note,
            List<String> sources,
            Instant recordedAt)
            implements CommitmentEvent {}

    /**
     * @param firstDueOn what was promised at first, kept for ever
     * @param previousDueOn what held until now
     * @param slips how often it has been put off, with this time; a day brought forward is no slip
     */
    @Revision("1")
    record MilestoneReplanned(
            CommitmentId commitmentId,
            ProposalId proposalId,
            List<ActionCode> pacActions,
            int milestone,
            LocalDate firstDueOn,
            LocalDate previousDueOn,
            LocalDate dueOn,
            int slips,
            String reason,
            Instant replannedAt)
            implements CommitmentEvent {}

    /**
     * @param deliveredOn the day the office says it was done
     * @param evidence public text, at most 20,000 characters
     * @param claimedBy the actor's opaque id: somebody else verifies (R6.5)
     */
    @Revision("1")
    record DeliveryClaimed(
            CommitmentId commitmentId,
            ProposalId proposalId,
            List<ActionCode> pacActions,
            int milestone,
            LocalDate deliveredOn,
            String evidence,
            List<String> sources,
            String claimedBy,
            Instant claimedAt)
            implements CommitmentEvent {}

    /** @param deliveredOn as it was claimed */
    @Revision("1")
    record DeliveryVerified(
            CommitmentId commitmentId,
            ProposalId proposalId,
            List<ActionCode> pacActions,
            int milestone,
            LocalDate deliveredOn,
            String note,
            Instant verifiedAt)
            implements CommitmentEvent {}

    @Revision("1")
    record DeliveryDisputed(
            CommitmentId commitmentId,
            ProposalId proposalId,
            List<ActionCode> pacActions,
            int milestone,
            String reasons,
            Instant disputedAt)
            implements CommitmentEvent {}

    @Revision("1")
    record MilestoneDropped(
            CommitmentId commitmentId,
            ProposalId proposalId,
            List<ActionCode> pacActions,
            int milestone,
            String reason,
            FormalAct act,
            Instant droppedAt)
            implements CommitmentEvent {}

    /** @param milestones dropped with it, by number: those that were neither verified nor dropped before */
    @Revision("1")
    record CommitmentDropped(
            CommitmentId commitmentId,
            ProposalId proposalId,
            List<ActionCode> pacActions,
            List<Integer> milestones,
            String reason,
            FormalAct act,
            Instant droppedAt)
            implements CommitmentEvent {}
}
