package org.assembleaclima.ballot;

import java.util.Optional;
import org.assembleaclima.ballot.BallotEvent.BallotCertified;
import org.assembleaclima.common.Command;
import org.assembleaclima.common.Policy;
import org.assembleaclima.proposal.ProposalCommand.DecideAmendment;
import org.assembleaclima.proposal.ProposalCommand.DecideProposal;

/** A certified result is carried out: the amendment adopted or rejected, the proposal approved or not. */
public final class WhenBallotCertifiedThenDecide implements Policy<BallotCertified> {

    @Override
    public Class<BallotCertified> follows() {
        return BallotCertified.class;
    }

    @Override
    public Optional<Command> after(BallotCertified certified) {
        var proposalId = certified.subject().proposalId();
        return Optional.of(certified
                .subject()
                .amendmentId()
                .<Command>map(amendmentId ->
                        new DecideAmendment(proposalId, amendmentId, certified.ballotId(), certified.approved()))
                .orElseGet(() -> new DecideProposal(proposalId, certified.ballotId(), certified.approved())));
    }
}
