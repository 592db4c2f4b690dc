package org.assembleaclima.proposal;

import java.time.Instant;
import java.util.List;
import org.assembleaclima.common.DomainEvent;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.workinggroup.WorkingGroupId;
import org.axonframework.serialization.Revision;

/** Everything that can have happened to one proposal. Stored for ever: see docs/events.md. */
public sealed interface ProposalEvent extends DomainEvent {

    ProposalId proposalId();

    /** @param pacActions in the order of the plan */
    @Revision("1")
    record ProposalDrafted(
            ProposalId proposalId,
            CycleId cycleId,
            WorkingGroupId workingGroupId,
            ProposalText text,
            List<ActionCode> pacActions,
            Instant draftedAt)
            implements ProposalEvent {}

    /**
     * @param textVersion 2 for the first revision, then one more each time
     * @param pacActions in the order of the plan
     */
    @Revision("1")
    record ProposalRevised(
            ProposalId proposalId, int textVersion, ProposalText text, List<ActionCode> pacActions, Instant revisedAt)
            implements ProposalEvent {}

    /**
     * @param textVersion the version that was frozen
     * @param textHash of that version: see {@link TextHash}
     */
    @Revision("1")
    record ProposalTabled(ProposalId proposalId, int textVersion, TextHash textHash, Instant tabledAt)
            implements ProposalEvent {}
}
