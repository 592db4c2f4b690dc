package org.assembleaclima.proposal;

import java.util.Set;
import org.assembleaclima.common.Command;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.security.Permission;
import org.assembleaclima.security.Requires;
import org.assembleaclima.workinggroup.WorkingGroupId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that can be asked of one proposal. */
public sealed interface ProposalCommand extends Command {

    @TargetAggregateIdentifier
    ProposalId proposalId();

    /**
     * Begins a proposal with its first text.
     *
     * @param pacActions the actions of the plan it is about; may be empty
     */
    @Requires(Permission.DRAFT_PROPOSAL)
    record DraftProposal(
            ProposalId proposalId,
            CycleId cycleId,
            WorkingGroupId workingGroupId,
            DraftText text,
            Set<ActionCode> pacActions)
            implements ProposalCommand {}

    /**
     * Gives a draft its next text.
     *
     * @param expectedVersion the version of the proposal the writer had read
     */
    @Requires(Permission.DRAFT_PROPOSAL)
    record ReviseProposal(ProposalId proposalId, long expectedVersion, DraftText text, Set<ActionCode> pacActions)
            implements ProposalCommand {}

    /**
     * Hands a draft to the plenary: its text is frozen.
     *
     * @param expectedVersion the version of the proposal that was read when this was decided
     */
    @Requires(Permission.TABLE_PROPOSAL)
    record TableProposal(ProposalId proposalId, long expectedVersion) implements ProposalCommand {}
}
