package org.assembleaclima.response;

import java.util.List;
import org.assembleaclima.commitment.PlannedCommitment;
import org.assembleaclima.common.Lookup;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.proposal.ProposalId;

/** How a published answer takes on what its plan says, within its own transaction. */
public interface Undertakings extends Lookup {

    /** Refused as the commitments are refused; nothing has happened then. */
    void commit(ProposalId proposalId, CycleId cycleId, int answerVersion, List<PlannedCommitment> plan);
}
