package org.assembleaclima.ballot;

import static org.assembleaclima.ballot.BallotFixtures.AMENDMENT;
import static org.assembleaclima.ballot.BallotFixtures.BALLOT;
import static org.assembleaclima.ballot.BallotFixtures.CERTIFIER;
import static org.assembleaclima.ballot.BallotFixtures.NOON;
import static org.assembleaclima.ballot.BallotFixtures.ON_THE_AMENDMENT;
import static org.assembleaclima.ballot.BallotFixtures.ON_THE_PROPOSAL;
import static org.assembleaclima.ballot.BallotFixtures.PROPOSAL;
import static org.assertj.core.api.Assertions.assertThat;

import org.assembleaclima.ballot.BallotEvent.BallotAnnulled;
import org.assembleaclima.ballot.BallotEvent.BallotCertified;
import org.assembleaclima.common.Policy;
import org.assembleaclima.proposal.ProposalCommand.AbandonVote;
import org.assembleaclima.proposal.ProposalCommand.DecideAmendment;
import org.assembleaclima.proposal.ProposalCommand.DecideProposal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BallotPoliciesTest {

    private static final Policy<BallotCertified> DECIDE = new WhenBallotCertifiedThenDecide();
    private static final Policy<BallotAnnulled> ABANDON = new WhenBallotAnnulledThenAbandonVote();

    private static BallotCertified certified(Subject subject, boolean approved) {
        return new BallotCertified(BALLOT, subject, approved, CERTIFIER, NOON);
    }

    private static BallotAnnulled annulled(boolean wasOpened) {
        return new BallotAnnulled(BALLOT, ON_THE_AMENDMENT, wasOpened, "Mistake", "chair", NOON);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_certified_ballot_decides_the_proposal(boolean approved) {
        assertThat(DECIDE.after(certified(ON_THE_PROPOSAL, approved)).orElseThrow())
                .isEqualTo(new DecideProposal(PROPOSAL, BALLOT, approved));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_certified_ballot_decides_the_amendment_it_was_about(boolean approved) {
        assertThat(DECIDE.after(certified(ON_THE_AMENDMENT, approved)).orElseThrow())
                .isEqualTo(new DecideAmendment(PROPOSAL, AMENDMENT, BALLOT, approved));
    }

    @Test
    void an_annulled_ballot_gives_the_text_back() {
        assertThat(ABANDON.after(annulled(true)).orElseThrow()).isEqualTo(new AbandonVote(PROPOSAL, BALLOT));
    }

    @Test
    void a_ballot_annulled_before_it_opened_has_nothing_to_give_back() {
        assertThat(ABANDON.after(annulled(false)).isPresent()).isFalse();
    }

    @Test
    void each_follows_one_event() {
        assertThat(DECIDE.follows()).isEqualTo(BallotCertified.class);
        assertThat(ABANDON.follows()).isEqualTo(BallotAnnulled.class);
    }
}
