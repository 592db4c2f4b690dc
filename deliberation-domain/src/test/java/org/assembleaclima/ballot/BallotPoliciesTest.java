package org.assembleaclima.ballot;

import static org.assembleaclima.ballot.BallotFixtures.ADA;
import static org.assembleaclima.ballot.BallotFixtures.AMENDMENT;
import static org.assembleaclima.ballot.BallotFixtures.BALLOT;
import static org.assembleaclima.ballot.BallotFixtures.CERTIFIER;
import static org.assembleaclima.ballot.BallotFixtures.CHAIR;
import static org.assembleaclima.ballot.BallotFixtures.CLOSED;
import static org.assembleaclima.ballot.BallotFixtures.CONFIGURED;
import static org.assembleaclima.ballot.BallotFixtures.CONTESTED;
import static org.assembleaclima.ballot.BallotFixtures.NOON;
import static org.assembleaclima.ballot.BallotFixtures.ON_THE_AMENDMENT;
import static org.assembleaclima.ballot.BallotFixtures.ON_THE_PROPOSAL;
import static org.assembleaclima.ballot.BallotFixtures.OPENED;
import static org.assembleaclima.ballot.BallotFixtures.PROPOSAL;
import static org.assembleaclima.ballot.BallotFixtures.SUSPENDED;
import static org.assembleaclima.ballot.BallotFixtures.recounted;
import static org.assembleaclima.ballot.BallotFixtures.result;
import static org.assembleaclima.ballot.BallotFixtures.tallied;
import static org.assembleaclima.ballot.BallotFixtures.voted;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.assembleaclima.ballot.BallotEvent.BallotAnnulled;
import org.assembleaclima.ballot.BallotEvent.BallotCertified;
import org.assembleaclima.common.DomainEvent;
import org.assembleaclima.common.Policy;
import org.assembleaclima.proposal.ProposalCommand.AbandonVote;
import org.assembleaclima.proposal.ProposalCommand.DecideAmendment;
import org.assembleaclima.proposal.ProposalCommand.DecideProposal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BallotPoliciesTest {

    private static final Policy DECIDE = new WhenBallotCertifiedThenDecide();
    private static final Policy ABANDON = new WhenBallotAnnulledThenAbandonVote();

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

    static Stream<DomainEvent> whatDecidesNothing() {
        return Stream.of(
                CONFIGURED,
                OPENED,
                SUSPENDED,
                voted(ADA, Choice.YES),
                CLOSED,
                tallied(result(3, 0, 0, 0, 0), NOON), // not before somebody else certified it
                CONTESTED,
                recounted(result(3, 0, 0, 0, 0), result(3, 0, 0, 0, 0), CHAIR, NOON));
    }

    @ParameterizedTest
    @MethodSource("whatDecidesNothing")
    void nothing_follows_from_anything_else(DomainEvent event) {
        assertThat(DECIDE.after(event).isPresent()).isFalse();
        assertThat(ABANDON.after(event).isPresent()).isFalse();
    }

    @Test
    void neither_takes_what_is_the_others() {
        assertThat(DECIDE.after(annulled(true)).isPresent()).isFalse();
        assertThat(ABANDON.after(certified(ON_THE_PROPOSAL, true)).isPresent()).isFalse();
    }
}
