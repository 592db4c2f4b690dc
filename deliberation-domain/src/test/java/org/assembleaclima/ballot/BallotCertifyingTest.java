package org.assembleaclima.ballot;

import static org.assembleaclima.ballot.BallotFixtures.ADA;
import static org.assembleaclima.ballot.BallotFixtures.BALLOT;
import static org.assembleaclima.ballot.BallotFixtures.BRUNO;
import static org.assembleaclima.ballot.BallotFixtures.BY_HAND;
import static org.assembleaclima.ballot.BallotFixtures.CARLA;
import static org.assembleaclima.ballot.BallotFixtures.CERTIFIER;
import static org.assembleaclima.ballot.BallotFixtures.CHAIR;
import static org.assembleaclima.ballot.BallotFixtures.CLOSED;
import static org.assembleaclima.ballot.BallotFixtures.CLOSER;
import static org.assembleaclima.ballot.BallotFixtures.CONFIGURED;
import static org.assembleaclima.ballot.BallotFixtures.CONTESTED;
import static org.assembleaclima.ballot.BallotFixtures.ELEVEN_O_CLOCK;
import static org.assembleaclima.ballot.BallotFixtures.NOON;
import static org.assembleaclima.ballot.BallotFixtures.ON_THE_PROPOSAL;
import static org.assembleaclima.ballot.BallotFixtures.OPENED;
import static org.assembleaclima.ballot.BallotFixtures.OPENED_BY_HAND;
import static org.assembleaclima.ballot.BallotFixtures.OTHER_TELLER;
import static org.assembleaclima.ballot.BallotFixtures.SALT;
import static org.assembleaclima.ballot.BallotFixtures.SESSION;
import static org.assembleaclima.ballot.BallotFixtures.SUSPENDED;
import static org.assembleaclima.ballot.BallotFixtures.TELLER;
import static org.assembleaclima.ballot.BallotFixtures.aBallot;
import static org.assembleaclima.ballot.BallotFixtures.account;
import static org.assembleaclima.ballot.BallotFixtures.by;
import static org.assembleaclima.ballot.BallotFixtures.counted;
import static org.assembleaclima.ballot.BallotFixtures.earlier;
import static org.assembleaclima.ballot.BallotFixtures.recounted;
import static org.assembleaclima.ballot.BallotFixtures.result;
import static org.assembleaclima.ballot.BallotFixtures.tallied;
import static org.assembleaclima.ballot.BallotFixtures.voted;
import static org.assembleaclima.ballot.BallotRefusal.ALREADY_CONTESTED;
import static org.assembleaclima.ballot.BallotRefusal.ANNULLED_BY_THE_SAME_PERSON;
import static org.assembleaclima.ballot.BallotRefusal.BALLOT_FINAL;
import static org.assembleaclima.ballot.BallotRefusal.BALLOT_NOT_CONTESTED;
import static org.assembleaclima.ballot.BallotRefusal.BALLOT_NOT_TALLIED;
import static org.assembleaclima.ballot.BallotRefusal.CERTIFIED_BY_THE_SAME_PERSON;
import static org.assembleaclima.ballot.BallotRefusal.NOT_ON_THE_ROLL;
import static org.assembleaclima.ballot.BallotRefusal.VOTES_COUNTED_BY_HAND;
import static org.assembleaclima.common.Refusals.refusalIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assembleaclima.ballot.BallotCommand.AnnulBallot;
import org.assembleaclima.ballot.BallotCommand.CertifyBallot;
import org.assembleaclima.ballot.BallotCommand.ContestBallot;
import org.assembleaclima.ballot.BallotCommand.EnterHandCount;
import org.assembleaclima.ballot.BallotCommand.RecountBallot;
import org.assembleaclima.ballot.BallotEvent.BallotAnnulled;
import org.assembleaclima.ballot.BallotEvent.BallotCertified;
import org.assembleaclima.ballot.BallotEvent.BallotContested;
import org.assembleaclima.ballot.BallotEvent.BallotTallied;
import org.assembleaclima.ballot.BallotEvent.HandCountEntered;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BallotCertifyingTest {

    private static final Result PASSED = result(2, 1, 0, 0, 0);
    private static final Result FAILED = result(1, 2, 0, 0, 0);
    private static final HandCount TWO_TO_ONE = new HandCount(2, 1, 0, 0, 0);
    private static final HandCount ONE_TO_TWO = new HandCount(1, 2, 0, 0, 0);
    private static final BallotTallied TALLIED = tallied(PASSED, ELEVEN_O_CLOCK);
    private static final BallotCertified CERTIFIED =
            new BallotCertified(BALLOT, ON_THE_PROPOSAL, true, CERTIFIER, ELEVEN_O_CLOCK);
    private static final BallotAnnulled ANNULLED =
            new BallotAnnulled(BALLOT, ON_THE_PROPOSAL, true, "Mistake", CERTIFIER, ELEVEN_O_CLOCK);

    /** Two yes and a no, recorded and tallied, and what came then. */
    private static List<BallotEvent> recordedThen(BallotEvent... then) {
        return Stream.concat(
                        Stream.of(
                                CONFIGURED,
                                OPENED,
                                voted(ADA, Choice.YES),
                                voted(BRUNO, Choice.YES),
                                voted(CARLA, Choice.NO),
                                CLOSED,
                                TALLIED),
                        Stream.of(then))
                .toList();
    }

    /** Two yes and a no, counted by two tellers, and what came then. */
    private static List<BallotEvent> countedThen(BallotEvent... then) {
        return Stream.concat(
                        Stream.of(
                                BY_HAND,
                                OPENED_BY_HAND,
                                CLOSED,
                                counted(TELLER, TWO_TO_ONE),
                                counted(OTHER_TELLER, TWO_TO_ONE),
                                TALLIED),
                        Stream.of(then))
                .toList();
    }

    @Nested
    class Certifying {

        private static final CertifyBallot CERTIFY = new CertifyBallot(BALLOT);

        @Test
        void makes_an_approval_final() {
            aBallot()
                    .given(recordedThen())
                    .when(CERTIFY, by(CERTIFIER))
                    .expectEvents(new BallotCertified(BALLOT, ON_THE_PROPOSAL, true, CERTIFIER, NOON));
        }

        @Test
        void makes_a_recounted_failure_final() {
            aBallot()
                    .given(countedThen(CONTESTED, recounted(PASSED, FAILED, TELLER, NOON)))
                    .when(CERTIFY, by(CERTIFIER))
                    .expectEvents(new BallotCertified(BALLOT, ON_THE_PROPOSAL, false, CERTIFIER, NOON));
        }

        @ParameterizedTest
        @ValueSource(strings = {CHAIR, CLOSER, TELLER, OTHER_TELLER})
        void is_refused_to_who_opened_closed_or_counted(String conductor) {
            aBallot()
                    .given(countedThen())
                    .when(CERTIFY, by(conductor))
                    .expectNoEvents()
                    .expectExceptionMessage(CERTIFIED_BY_THE_SAME_PERSON.name());
        }

        @ParameterizedTest
        @ValueSource(strings = {CHAIR, CLOSER, TELLER, OTHER_TELLER, "recounter"})
        void is_refused_to_them_after_a_recount_and_to_who_recounted(String conductor) {
            aBallot()
                    .given(countedThen(CONTESTED, recounted(PASSED, PASSED, "recounter", NOON)))
                    .when(CERTIFY, by(conductor))
                    .expectNoEvents()
                    .expectExceptionMessage(CERTIFIED_BY_THE_SAME_PERSON.name());
        }

        @Test
        void is_refused_before_there_is_a_result() {
            aBallot()
                    .given(BY_HAND, OPENED_BY_HAND, CLOSED)
                    .when(CERTIFY, by(CERTIFIER))
                    .expectNoEvents()
                    .expectException(refusalIn(BALLOT_NOT_TALLIED, "CLOSED", "enter-hand-count", "annul"));
        }

        @Test
        void is_refused_while_the_result_is_contested() {
            aBallot()
                    .given(recordedThen(CONTESTED))
                    .when(CERTIFY, by(CERTIFIER))
                    .expectNoEvents()
                    .expectException(refusalIn(BALLOT_NOT_TALLIED, "CONTESTED", "recount", "annul"));
        }

        @Test
        void is_refused_twice() {
            aBallot()
                    .given(recordedThen(CERTIFIED))
                    .when(CERTIFY, by("another"))
                    .expectNoEvents()
                    .expectException(refusalIn(BALLOT_NOT_TALLIED, "CERTIFIED"));
        }
    }

    @Nested
    class Contesting {

        private static final ContestBallot CONTEST = new ContestBallot(BALLOT, "I voted no");

        @Test
        void names_the_member_behind_the_token() {
            aBallot()
                    .given(recordedThen())
                    .when(CONTEST, by(account(2)))
                    .expectEvents(new BallotContested(BALLOT, BRUNO, "I voted no", NOON));
        }

        @Test
        void is_possible_again_after_a_recount_for_somebody_else() {
            aBallot()
                    .given(recordedThen(CONTESTED, recounted(PASSED, PASSED, CHAIR, NOON)))
                    .when(CONTEST, by(account(2)))
                    .expectEvents(new BallotContested(BALLOT, BRUNO, "I voted no", NOON));
        }

        @Test
        void is_refused_to_who_has_contested_before() {
            aBallot()
                    .given(recordedThen(CONTESTED, recounted(PASSED, PASSED, CHAIR, NOON)))
                    .when(CONTEST, by(account(1)))
                    .expectNoEvents()
                    .expectExceptionMessage(ALREADY_CONTESTED.name());
        }

        @ParameterizedTest
        @ValueSource(strings = {CHAIR, "account-4"})
        void is_refused_to_who_is_not_on_the_roll(String actor) {
            aBallot()
                    .given(recordedThen())
                    .when(CONTEST, by(actor))
                    .expectNoEvents()
                    .expectExceptionMessage(NOT_ON_THE_ROLL.name());
        }

        @Test
        void is_refused_while_voting() {
            aBallot()
                    .given(CONFIGURED, OPENED)
                    .when(CONTEST, by(account(1)))
                    .expectNoEvents()
                    .expectException(refusalIn(BALLOT_NOT_TALLIED, "OPEN", "vote", "suspend", "close", "annul"));
        }

        @Test
        void is_refused_once_certified() {
            aBallot()
                    .given(recordedThen(CERTIFIED))
                    .when(CONTEST, by(account(1)))
                    .expectNoEvents()
                    .expectException(refusalIn(BALLOT_NOT_TALLIED, "CERTIFIED"));
        }
    }

    @Nested
    class Recounting {

        private static final RecountBallot RECOUNT = new RecountBallot(BALLOT);

        @Test
        void counts_the_recorded_votes_again_and_keeps_what_was_contested() {
            // a tally that was wrong: the votes say two to one
            aBallot()
                    .given(
                            CONFIGURED,
                            OPENED,
                            voted(ADA, Choice.YES),
                            voted(BRUNO, Choice.YES),
                            voted(CARLA, Choice.NO),
                            CLOSED,
                            tallied(FAILED, ELEVEN_O_CLOCK),
                            CONTESTED)
                    .when(RECOUNT, by(CHAIR))
                    .expectEvents(recounted(FAILED, PASSED, CHAIR, NOON)); // R5.4
        }

        @Test
        void takes_two_tellers_again_where_hands_are_counted() {
            aBallot()
                    .given(countedThen(CONTESTED))
                    .when(new EnterHandCount(BALLOT, TWO_TO_ONE, SALT), by(TELLER))
                    .expectEvents(new HandCountEntered(
                            BALLOT, TELLER, TWO_TO_ONE, Optional.of(SALT), NOON)); // the old counts are gone
        }

        @Test
        void is_over_when_they_agree_and_keeps_what_was_contested() {
            aBallot()
                    .given(countedThen(CONTESTED, counted(TELLER, ONE_TO_TWO)))
                    .when(new EnterHandCount(BALLOT, ONE_TO_TWO, SALT), by(OTHER_TELLER))
                    .expectEvents(
                            new HandCountEntered(BALLOT, OTHER_TELLER, ONE_TO_TWO, Optional.of(SALT), NOON),
                            recounted(
                                    PASSED,
                                    FAILED,
                                    OTHER_TELLER,
                                    NOON,
                                    earlier(TELLER, ONE_TO_TWO),
                                    new TellerCount(OTHER_TELLER, ONE_TO_TWO, 1, NOON)));
        }

        @Test
        void is_refused_where_hands_are_counted() {
            aBallot()
                    .given(countedThen(CONTESTED))
                    .when(RECOUNT, by(CHAIR))
                    .expectNoEvents()
                    .expectExceptionMessage(VOTES_COUNTED_BY_HAND.name());
        }

        @Test
        void is_refused_before_anybody_contested() {
            aBallot()
                    .given(recordedThen())
                    .when(RECOUNT, by(CHAIR))
                    .expectNoEvents()
                    .expectException(refusalIn(BALLOT_NOT_CONTESTED, "TALLIED", "certify", "contest", "annul"));
        }

        @Test
        void is_refused_before_the_first_count() {
            aBallot()
                    .given(BY_HAND, OPENED_BY_HAND, CLOSED)
                    .when(RECOUNT, by(CHAIR))
                    .expectNoEvents()
                    .expectException(refusalIn(BALLOT_NOT_CONTESTED, "CLOSED", "enter-hand-count", "annul"));
        }
    }

    @Nested
    class Annulling {

        private static final AnnulBallot ANNUL = new AnnulBallot(BALLOT, "Mistake");

        @Test
        void says_that_nothing_was_put_to_the_vote_yet() {
            var world = new World();
            aBallot(world)
                    .given(CONFIGURED)
                    .when(ANNUL, by(CHAIR))
                    .expectEvents(new BallotAnnulled(BALLOT, ON_THE_PROPOSAL, false, "Mistake", CHAIR, NOON));
            assertThat(world.done).isEmpty();
        }

        static Stream<List<BallotEvent>> whileVoting() {
            return Stream.of(List.of(CONFIGURED, OPENED), List.of(CONFIGURED, OPENED, SUSPENDED));
        }

        @ParameterizedTest
        @MethodSource("whileVoting")
        void leaves_the_floor(List<BallotEvent> events) {
            var world = new World();
            aBallot(world)
                    .given(events)
                    .when(ANNUL, by(CHAIR))
                    .expectEvents(new BallotAnnulled(BALLOT, ON_THE_PROPOSAL, true, "Mistake", CHAIR, NOON));
            assertThat(world.done).containsExactly("leave", SESSION, BALLOT);
        }

        static Stream<List<BallotEvent>> afterClosing() {
            return Stream.of(List.of(BY_HAND, OPENED_BY_HAND, CLOSED), recordedThen(), recordedThen(CONTESTED));
        }

        @ParameterizedTest
        @MethodSource("afterClosing")
        void removes_nothing_and_has_no_floor_to_leave(List<BallotEvent> events) {
            var world = new World();
            aBallot(world)
                    .given(events)
                    .when(ANNUL, by(CERTIFIER))
                    .expectEvents(
                            new BallotAnnulled(BALLOT, ON_THE_PROPOSAL, true, "Mistake", CERTIFIER, NOON)); // R5.4
            assertThat(world.done).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {CHAIR, CLOSER})
        void is_refused_to_who_opened_or_closed_once_it_has_closed(String conductor) {
            for (var events : afterClosing().toList())
                aBallot()
                        .given(events)
                        .when(ANNUL, by(conductor))
                        .expectNoEvents()
                        .expectExceptionMessage(ANNULLED_BY_THE_SAME_PERSON.name());
        }

        @ParameterizedTest
        @ValueSource(strings = {TELLER, OTHER_TELLER})
        void is_refused_to_who_counted(String teller) {
            aBallot()
                    .given(countedThen())
                    .when(ANNUL, by(teller))
                    .expectNoEvents()
                    .expectExceptionMessage(ANNULLED_BY_THE_SAME_PERSON.name());
        }

        @Test
        void is_refused_to_who_recounted() {
            aBallot()
                    .given(recordedThen(CONTESTED, recounted(PASSED, PASSED, "recounter", NOON)))
                    .when(ANNUL, by("recounter"))
                    .expectNoEvents()
                    .expectExceptionMessage(ANNULLED_BY_THE_SAME_PERSON.name());
        }

        @Test
        void is_refused_once_certified() {
            aBallot()
                    .given(recordedThen(CERTIFIED))
                    .when(ANNUL, by(CHAIR))
                    .expectNoEvents()
                    .expectException(refusalIn(BALLOT_FINAL, "CERTIFIED"));
        }

        @Test
        void is_refused_twice() {
            aBallot()
                    .given(CONFIGURED, OPENED, ANNULLED)
                    .when(ANNUL, by(CHAIR))
                    .expectNoEvents()
                    .expectException(refusalIn(BALLOT_FINAL, "ANNULLED"));
        }
    }
}
