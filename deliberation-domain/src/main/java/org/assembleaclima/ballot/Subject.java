package org.assembleaclima.ballot;

import java.util.Optional;
import org.assembleaclima.proposal.AmendmentId;
import org.assembleaclima.proposal.ProposalId;

/**
 * What a ballot decides.
 *
 * @param amendmentId empty when the consolidated text of the proposal itself is voted
 */
public record Subject(ProposalId proposalId, Optional<AmendmentId> amendmentId) {}
