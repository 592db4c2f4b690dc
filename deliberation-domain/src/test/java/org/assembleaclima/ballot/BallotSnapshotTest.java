package org.assembleaclima.ballot;

import static org.assembleaclima.ballot.BallotFixtures.ADA;
import static org.assembleaclima.ballot.BallotFixtures.BALLOT;
import static org.assembleaclima.ballot.BallotFixtures.BRUNO;
import static org.assembleaclima.ballot.BallotFixtures.BY_HAND;
import static org.assembleaclima.ballot.BallotFixtures.CERTIFIER;
import static org.assembleaclima.ballot.BallotFixtures.CHAIR;
import static org.assembleaclima.ballot.BallotFixtures.CLOSED;
import static org.assembleaclima.ballot.BallotFixtures.CLOSER;
import static org.assembleaclima.ballot.BallotFixtures.CONFIGURED;
import static org.assembleaclima.ballot.BallotFixtures.CONTESTED;
import static org.assembleaclima.ballot.BallotFixtures.NOON;
import static org.assembleaclima.ballot.BallotFixtures.NO_DEADLINE;
import static org.assembleaclima.ballot.BallotFixtures.ONE_VOTE;
import static org.assembleaclima.ballot.BallotFixtures.ON_THE_AMENDMENT;
import static org.assembleaclima.ballot.BallotFixtures.ON_THE_PROPOSAL;
import static org.assembleaclima.ballot.BallotFixtures.OPENED;
import static org.assembleaclima.ballot.BallotFixtures.OPENED_BY_HAND;
import static org.assembleaclima.ballot.BallotFixtures.OTHER_TELLER;
import static org.assembleaclima.ballot.BallotFixtures.REPLACEABLE;
import static org.assembleaclima.ballot.BallotFixtures.SALT;
import static org.assembleaclima.ballot.BallotFixtures.SUSPENDED;
import static org.assembleaclima.ballot.BallotFixtures.TELLER;
import static org.assembleaclima.ballot.BallotFixtures.aBallot;
import static org.assembleaclima.ballot.BallotFixtures.account;
import static org.assembleaclima.ballot.BallotFixtures.by;
import static org.assembleaclima.ballot.BallotFixtures.counted;
import static org.assembleaclima.ballot.BallotFixtures.opened;
import static org.assembleaclima.ballot.BallotFixtures.recounted;
import static org.assembleaclima.ballot.BallotFixtures.result;
import static org.assembleaclima.ballot.BallotFixtures.snapshotAfter;
import static org.assembleaclima.ballot.BallotFixtures.tallied;
import static org.assembleaclima.ballot.BallotFixtures.voted;
import static org.assembleaclima.ballot.BallotRefusal.ALREADY_CONTESTED;
import static org.assembleaclima.ballot.BallotRefusal.ALREADY_VOTED;
import static org.assembleaclima.ballot.BallotRefusal.BALLOT_FINAL;
import static org.assembleaclima.ballot.BallotRefusal.BALLOT_NOT_OPEN;
import static org.assembleaclima.ballot.BallotRefusal.CERTIFIED_BY_THE_SAME_PERSON;
import static org.assembleaclima.common.Refusals.refusalIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assembleaclima.ballot.BallotCommand.AnnulBallot;
import org.assembleaclima.ballot.BallotCommand.CastVote;
import org.assembleaclima.ballot.BallotCommand.CertifyBallot;
import org.assembleaclima.ballot.BallotCommand.ContestBallot;
import org.assembleaclima.ballot.BallotCommand.OpenBallot;
import org.assembleaclima.ballot.BallotCommand.ResumeBallot;
import org.assembleaclima.ballot.BallotEvent.BallotAnnulled;
import org.assembleaclima.ballot.BallotEvent.BallotCertified;
import org.assembleaclima.ballot.BallotEvent.BallotResumed;
import org.assembleaclima.ballot.BallotEvent.VoteReplaced;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A ballot put away in any state goes on as if it had not been. */
class BallotSnapshotTest {

    private static final HandCount COUNT = new HandCount(2, 1, 0, 0, 0);
    private static final Result PASSED = result(2, 1, 0, 0, 0);

    @Test
    void configured_it_still_opens() {
        aBallot()
                .given(snapshotAfter(CONFIGURED))
                .when(new OpenBallot(BALLOT, NO_DEADLINE), by(CHAIR))
                .expectEvents(opened(BallotMode.NAMED_ELECTRONIC, ON_THE_PROPOSAL, REPLACEABLE, NO_DEADLINE, NOON));
    }

    @Test
    void open_it_knows_who_has_voted() {
        aBallot()
                .given(snapshotAfter(CONFIGURED, OPENED, voted(ADA, Choice.NO)))
                .when(new CastVote(BALLOT, ADA, Choice.YES, SALT), by(account(1)))
                .expectEvents(new VoteReplaced(BALLOT, ADA, Choice.YES, SALT, NOON));
    }

    @Test
    void open_it_knows_its_deadline_and_its_rule() {
        aBallot()
                .given(snapshotAfter(CONFIGURED, opened(REPLACEABLE, Optional.of(NOON))))
                .when(new CastVote(BALLOT, ADA, Choice.YES, SALT), by(account(1)))
                .expectExceptionMessage(BALLOT_NOT_OPEN.name());
        aBallot()
                .given(snapshotAfter(CONFIGURED, opened(ONE_VOTE, NO_DEADLINE), voted(ADA, Choice.NO)))
                .when(new CastVote(BALLOT, ADA, Choice.YES, SALT), by(account(1)))
                .expectExceptionMessage(ALREADY_VOTED.name());
    }

    @Test
    void suspended_it_can_be_resumed() {
        aBallot()
                .given(snapshotAfter(CONFIGURED, OPENED, SUSPENDED))
                .when(new ResumeBallot(BALLOT, NO_DEADLINE))
                .expectEvents(new BallotResumed(BALLOT, NO_DEADLINE, NOON));
    }

    @Test
    void ended_it_stays_so() {
        aBallot()
                .given(snapshotAfter(
                        CONFIGURED,
                        OPENED,
                        CLOSED,
                        tallied(PASSED, NOON),
                        new BallotCertified(BALLOT, ON_THE_PROPOSAL, true, CERTIFIER, NOON)))
                .when(new AnnulBallot(BALLOT, "Late"), by(CHAIR))
                .expectException(refusalIn(BALLOT_FINAL, "CERTIFIED"));
        aBallot()
                .given(snapshotAfter(
                        CONFIGURED, new BallotAnnulled(BALLOT, ON_THE_PROPOSAL, false, "Mistake", "chair", NOON)))
                .when(new AnnulBallot(BALLOT, "Again"), by(CHAIR))
                .expectException(refusalIn(BALLOT_FINAL, "ANNULLED"));
    }

    @Test
    void recounted_it_knows_who_has_contested() {
        aBallot()
                .given(snapshotAfter(
                        CONFIGURED,
                        OPENED,
                        CLOSED,
                        tallied(PASSED, NOON),
                        CONTESTED,
                        recounted(PASSED, PASSED, CHAIR, NOON)))
                .when(new ContestBallot(BALLOT, "Again"), by(account(1)))
                .expectExceptionMessage(ALREADY_CONTESTED.name());
    }

    @Test
    void tallied_it_knows_its_result() {
        aBallot()
                .given(aCountedBallot())
                .when(new CertifyBallot(BALLOT), by(CERTIFIER))
                .expectEvents(new BallotCertified(BALLOT, ON_THE_PROPOSAL, true, CERTIFIER, NOON));
    }

    @ParameterizedTest
    @ValueSource(strings = {CHAIR, CLOSER, TELLER, OTHER_TELLER})
    void tallied_it_knows_who_conducted_it(String conductor) {
        aBallot()
                .given(aCountedBallot())
                .when(new CertifyBallot(BALLOT), by(conductor))
                .expectExceptionMessage(CERTIFIED_BY_THE_SAME_PERSON.name());
    }

    private static Ballot aCountedBallot() {
        return snapshotAfter(
                BY_HAND,
                OPENED_BY_HAND,
                CLOSED,
                counted(TELLER, COUNT),
                counted(OTHER_TELLER, COUNT),
                tallied(PASSED, NOON));
    }

    static Stream<List<BallotEvent>> everyState() {
        var deadline = opened(REPLACEABLE, Optional.of(NOON));
        var voted = List.<BallotEvent>of(CONFIGURED, deadline, voted(ADA, Choice.YES), voted(BRUNO, Choice.BLANK));
        var byHand = List.<BallotEvent>of(BY_HAND, OPENED_BY_HAND, CLOSED, counted(TELLER, COUNT));
        var tallied = tallied(PASSED, NOON);
        return Stream.of(
                List.<BallotEvent>of(CONFIGURED),
                voted,
                then(voted, SUSPENDED),
                then(voted, SUSPENDED, new BallotResumed(BALLOT, NO_DEADLINE, NOON)),
                then(voted, CLOSED, tallied),
                then(voted, CLOSED, tallied, CONTESTED),
                then(voted, CLOSED, tallied, CONTESTED, recounted(PASSED, PASSED, CHAIR, NOON)),
                then(voted, CLOSED, tallied, new BallotCertified(BALLOT, ON_THE_PROPOSAL, true, CERTIFIER, NOON)),
                then(voted, new BallotAnnulled(BALLOT, ON_THE_AMENDMENT, true, "Mistake", "chair", NOON)),
                byHand,
                then(byHand, tallied, CONTESTED, counted(OTHER_TELLER, COUNT)));
    }

    private static List<BallotEvent> then(List<BallotEvent> first, BallotEvent... more) {
        return Stream.concat(first.stream(), Stream.of(more)).toList();
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void nothing_is_lost_in_any_state(List<BallotEvent> events) {
        var never = new Ballot();
        events.forEach(never::on);

        assertThat(snapshotAfter(events.toArray(BallotEvent[]::new)))
                .usingRecursiveComparison()
                .withStrictTypeChecking()
                .ignoringCollectionOrder()
                .isEqualTo(never);
    }
}
