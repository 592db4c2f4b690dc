package org.assembleaclima.ballot;

import java.util.Optional;
import org.assembleaclima.ballot.BallotEvent.BallotAnnulled;
import org.assembleaclima.common.Command;
import org.assembleaclima.common.Policy;
import org.assembleaclima.proposal.ProposalCommand.AbandonVote;

/** What was put to the vote in an annulled ballot can be put to the vote again. */
public final class WhenBallotAnnulledThenAbandonVote implements Policy<BallotAnnulled> {

    @Override
    public Class<BallotAnnulled> follows() {
        return BallotAnnulled.class;
    }

    @Override
    public Optional<Command> after(BallotAnnulled annulled) {
        return annulled.wasOpened()
                ? Optional.of(new AbandonVote(annulled.subject().proposalId(), annulled.ballotId()))
                : Optional.empty();
    }
}
