package org.assembleaclima.ballot;

import static org.assembleaclima.ballot.BallotFixtures.ADA;
import static org.assembleaclima.ballot.BallotFixtures.AFTER_NOON;
import static org.assembleaclima.ballot.BallotFixtures.BALLOT;
import static org.assembleaclima.ballot.BallotFixtures.BEFORE_NOON;
import static org.assembleaclima.ballot.BallotFixtures.BRUNO;
import static org.assembleaclima.ballot.BallotFixtures.BY_HAND;
import static org.assembleaclima.ballot.BallotFixtures.CHAIR;
import static org.assembleaclima.ballot.BallotFixtures.CLOSED;
import static org.assembleaclima.ballot.BallotFixtures.CONFIGURED;
import static org.assembleaclima.ballot.BallotFixtures.DARIO;
import static org.assembleaclima.ballot.BallotFixtures.ELEVEN_O_CLOCK;
import static org.assembleaclima.ballot.BallotFixtures.NOON;
import static org.assembleaclima.ballot.BallotFixtures.NO_DEADLINE;
import static org.assembleaclima.ballot.BallotFixtures.ONE_VOTE;
import static org.assembleaclima.ballot.BallotFixtures.OPENED;
import static org.assembleaclima.ballot.BallotFixtures.OPENED_BY_HAND;
import static org.assembleaclima.ballot.BallotFixtures.OTHER_SALT;
import static org.assembleaclima.ballot.BallotFixtures.REPLACEABLE;
import static org.assembleaclima.ballot.BallotFixtures.SALT;
import static org.assembleaclima.ballot.BallotFixtures.SUSPENDED;
import static org.assembleaclima.ballot.BallotFixtures.aBallot;
import static org.assembleaclima.ballot.BallotFixtures.account;
import static org.assembleaclima.ballot.BallotFixtures.by;
import static org.assembleaclima.ballot.BallotFixtures.opened;
import static org.assembleaclima.ballot.BallotFixtures.result;
import static org.assembleaclima.ballot.BallotFixtures.tallied;
import static org.assembleaclima.ballot.BallotFixtures.voted;
import static org.assembleaclima.ballot.BallotRefusal.ALREADY_VOTED;
import static org.assembleaclima.ballot.BallotRefusal.BALLOT_NOT_OPEN;
import static org.assembleaclima.ballot.BallotRefusal.BALLOT_NOT_SUSPENDED;
import static org.assembleaclima.ballot.BallotRefusal.DEADLINE_NOT_IN_THE_FUTURE;
import static org.assembleaclima.ballot.BallotRefusal.NOT_ON_THE_ROLL;
import static org.assembleaclima.ballot.BallotRefusal.VOTES_COUNTED_BY_HAND;
import static org.assembleaclima.ballot.BallotRefusal.VOTE_OF_ANOTHER_MEMBER;
import static org.assembleaclima.common.Refusals.refusalAt;
import static org.assembleaclima.common.Refusals.refusalIn;

import java.util.Optional;
import org.assembleaclima.ballot.BallotCommand.CastVote;
import org.assembleaclima.ballot.BallotCommand.ResumeBallot;
import org.assembleaclima.ballot.BallotCommand.SuspendBallot;
import org.assembleaclima.ballot.BallotEvent.BallotResumed;
import org.assembleaclima.ballot.BallotEvent.BallotSuspended;
import org.assembleaclima.ballot.BallotEvent.VoteCast;
import org.assembleaclima.ballot.BallotEvent.VoteReplaced;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BallotVotingTest {

    private static final CastVote ADAS_YES = new CastVote(BALLOT, ADA, Choice.YES, SALT);
    private static final String ADAS_ACCOUNT = account(1);
    private static final BallotResumed RESUMED = new BallotResumed(BALLOT, NO_DEADLINE, ELEVEN_O_CLOCK);

    @Nested
    class Voting {

        @ParameterizedTest
        @EnumSource(Choice.class)
        void records_the_choice_with_its_salt_and_hands_out_a_receipt(Choice choice) {
            aBallot()
                    .given(CONFIGURED, OPENED)
                    .when(new CastVote(BALLOT, ADA, choice, SALT), by(ADAS_ACCOUNT))
                    .expectEvents(new VoteCast(BALLOT, ADA, choice, SALT, NOON))
                    .expectResultMessagePayload(new VoteReport(Receipt.of(BALLOT, ADA, choice, SALT), SALT));
        }

        @Test
        void is_refused_to_an_active_member_who_was_not_in_the_room() {
            aBallot()
                    .given(CONFIGURED, OPENED)
                    .when(new CastVote(BALLOT, DARIO, Choice.YES, SALT), by(account(4)))
                    .expectNoEvents()
                    .expectExceptionMessage(NOT_ON_THE_ROLL.name()); // R3.1
        }

        @Test
        void is_refused_with_the_token_of_another_member() {
            aBallot()
                    .given(CONFIGURED, OPENED)
                    .when(ADAS_YES, by(account(2)))
                    .expectNoEvents()
                    .expectExceptionMessage(VOTE_OF_ANOTHER_MEMBER.name());
        }

        @Test
        void is_refused_to_the_chair() {
            aBallot()
                    .given(CONFIGURED, OPENED)
                    .when(ADAS_YES, by(CHAIR))
                    .expectNoEvents()
                    .expectExceptionMessage(VOTE_OF_ANOTHER_MEMBER.name());
        }

        @Test
        void is_refused_where_hands_are_counted() {
            aBallot()
                    .given(BY_HAND, OPENED_BY_HAND)
                    .when(ADAS_YES, by(ADAS_ACCOUNT))
                    .expectNoEvents()
                    .expectExceptionMessage(VOTES_COUNTED_BY_HAND.name());
        }
    }

    @Nested
    class VotingAgain {

        @Test
        void replaces_the_vote_where_the_rule_lets_a_member() {
            aBallot()
                    .given(CONFIGURED, OPENED, voted(ADA, Choice.NO))
                    .when(new CastVote(BALLOT, ADA, Choice.YES, OTHER_SALT), by(ADAS_ACCOUNT))
                    .expectEvents(new VoteReplaced(BALLOT, ADA, Choice.YES, OTHER_SALT, NOON)) // R5.1
                    .expectResultMessagePayload(
                            new VoteReport(Receipt.of(BALLOT, ADA, Choice.YES, OTHER_SALT), OTHER_SALT));
        }

        @Test
        void is_refused_where_the_rule_does_not() {
            aBallot()
                    .given(CONFIGURED, opened(ONE_VOTE, NO_DEADLINE), voted(ADA, Choice.NO))
                    .when(ADAS_YES, by(ADAS_ACCOUNT))
                    .expectNoEvents()
                    .expectExceptionMessage(ALREADY_VOTED.name());
        }

        @Test
        void is_no_matter_of_what_others_did() {
            aBallot()
                    .given(CONFIGURED, opened(ONE_VOTE, NO_DEADLINE), voted(BRUNO, Choice.NO))
                    .when(ADAS_YES, by(ADAS_ACCOUNT))
                    .expectEvents(new VoteCast(BALLOT, ADA, Choice.YES, SALT, NOON));
        }
    }

    @Nested
    class WhenVotingIsOpen {

        @Test
        void takes_a_vote_a_millisecond_before_the_deadline() {
            aBallot()
                    .given(CONFIGURED, opened(REPLACEABLE, Optional.of(AFTER_NOON)))
                    .when(ADAS_YES, by(ADAS_ACCOUNT))
                    .expectEvents(new VoteCast(BALLOT, ADA, Choice.YES, SALT, NOON));
        }

        @Test
        void takes_none_at_the_deadline_though_nobody_has_closed_yet() {
            aBallot()
                    .given(CONFIGURED, opened(REPLACEABLE, Optional.of(NOON)))
                    .when(ADAS_YES, by(ADAS_ACCOUNT))
                    .expectNoEvents()
                    .expectExceptionMessage(BALLOT_NOT_OPEN.name());
        }

        @Test
        void takes_none_before_it_opens() {
            aBallot()
                    .given(CONFIGURED)
                    .when(ADAS_YES, by(ADAS_ACCOUNT))
                    .expectNoEvents()
                    .expectException(refusalIn(BALLOT_NOT_OPEN, "CONFIGURED", "open", "annul"));
        }

        @Test
        void takes_none_while_suspended() {
            aBallot()
                    .given(CONFIGURED, OPENED, SUSPENDED)
                    .when(ADAS_YES, by(ADAS_ACCOUNT))
                    .expectNoEvents()
                    .expectException(refusalIn(BALLOT_NOT_OPEN, "SUSPENDED", "resume", "close", "annul"));
        }

        @Test
        void takes_one_after_it_was_resumed() {
            aBallot()
                    .given(CONFIGURED, OPENED, SUSPENDED, RESUMED)
                    .when(ADAS_YES, by(ADAS_ACCOUNT))
                    .expectEvents(new VoteCast(BALLOT, ADA, Choice.YES, SALT, NOON));
        }

        @Test
        void takes_none_after_it_has_closed() {
            aBallot()
                    .given(CONFIGURED, OPENED, CLOSED, tallied(result(0, 0, 0, 0, 3), NOON))
                    .when(ADAS_YES, by(ADAS_ACCOUNT))
                    .expectNoEvents()
                    .expectException(refusalIn(BALLOT_NOT_OPEN, "TALLIED", "certify", "contest", "annul"));
        }
    }

    @Nested
    class Suspending {

        private static final SuspendBallot SUSPEND = new SuspendBallot(BALLOT, "Noise");

        @Test
        void interrupts_the_voting() {
            aBallot()
                    .given(CONFIGURED, opened(REPLACEABLE, Optional.of(AFTER_NOON)))
                    .when(SUSPEND)
                    .expectEvents(new BallotSuspended(BALLOT, "Noise", NOON));
        }

        @Test
        void is_refused_twice() {
            aBallot()
                    .given(CONFIGURED, OPENED, SUSPENDED)
                    .when(SUSPEND)
                    .expectNoEvents()
                    .expectException(refusalIn(BALLOT_NOT_OPEN, "SUSPENDED", "resume", "close", "annul"));
        }

        @Test
        void is_refused_from_the_deadline_on() {
            aBallot()
                    .given(CONFIGURED, opened(REPLACEABLE, Optional.of(NOON)))
                    .when(SUSPEND)
                    .expectNoEvents()
                    .expectExceptionMessage(BALLOT_NOT_OPEN.name());
        }
    }

    @Nested
    class Resuming {

        @Test
        void takes_another_deadline_in_place_of_the_first() {
            aBallot()
                    .given(CONFIGURED, opened(REPLACEABLE, Optional.of(BEFORE_NOON)), SUSPENDED)
                    .when(new ResumeBallot(BALLOT, Optional.of(AFTER_NOON)))
                    .expectEvents(new BallotResumed(BALLOT, Optional.of(AFTER_NOON), NOON));
        }

        @Test
        void leaves_no_deadline_where_none_is_named() {
            aBallot()
                    .given(CONFIGURED, opened(REPLACEABLE, Optional.of(BEFORE_NOON)), SUSPENDED, RESUMED)
                    .when(ADAS_YES, by(ADAS_ACCOUNT))
                    .expectEvents(new VoteCast(BALLOT, ADA, Choice.YES, SALT, NOON));
        }

        @Test
        void is_refused_with_a_deadline_now() {
            aBallot()
                    .given(CONFIGURED, OPENED, SUSPENDED)
                    .when(new ResumeBallot(BALLOT, Optional.of(NOON)))
                    .expectNoEvents()
                    .expectException(refusalAt(DEADLINE_NOT_IN_THE_FUTURE, "/closes_at"));
        }

        @Test
        void is_refused_of_a_ballot_that_is_open() {
            aBallot()
                    .given(CONFIGURED, OPENED)
                    .when(new ResumeBallot(BALLOT, NO_DEADLINE))
                    .expectNoEvents()
                    .expectException(refusalIn(BALLOT_NOT_SUSPENDED, "OPEN", "vote", "suspend", "close", "annul"));
        }

        @Test
        void is_refused_before_it_opens() {
            aBallot()
                    .given(CONFIGURED)
                    .when(new ResumeBallot(BALLOT, NO_DEADLINE))
                    .expectNoEvents()
                    .expectExceptionMessage(BALLOT_NOT_SUSPENDED.name());
        }
    }
}
