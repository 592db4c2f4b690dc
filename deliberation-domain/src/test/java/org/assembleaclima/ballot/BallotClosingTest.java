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
import static org.assembleaclima.ballot.BallotFixtures.CONTESTED;
import static org.assembleaclima.ballot.BallotFixtures.ELEVEN_O_CLOCK;
import static org.assembleaclima.ballot.BallotFixtures.NOON;
import static org.assembleaclima.ballot.BallotFixtures.OPENED;
import static org.assembleaclima.ballot.BallotFixtures.OPENED_BY_HAND;
import static org.assembleaclima.ballot.BallotFixtures.OTHER_SALT;
import static org.assembleaclima.ballot.BallotFixtures.OTHER_TELLER;
import static org.assembleaclima.ballot.BallotFixtures.REPLACEABLE;
import static org.assembleaclima.ballot.BallotFixtures.SALT;
import static org.assembleaclima.ballot.BallotFixtures.SESSION;
import static org.assembleaclima.ballot.BallotFixtures.SUSPENDED;
import static org.assembleaclima.ballot.BallotFixtures.TELLER;
import static org.assembleaclima.ballot.BallotFixtures.aBallot;
import static org.assembleaclima.ballot.BallotFixtures.by;
import static org.assembleaclima.ballot.BallotFixtures.counted;
import static org.assembleaclima.ballot.BallotFixtures.earlier;
import static org.assembleaclima.ballot.BallotFixtures.opened;
import static org.assembleaclima.ballot.BallotFixtures.result;
import static org.assembleaclima.ballot.BallotFixtures.tallied;
import static org.assembleaclima.ballot.BallotFixtures.voted;
import static org.assembleaclima.ballot.BallotRefusal.BALLOT_NOT_CLOSED;
import static org.assembleaclima.ballot.BallotRefusal.BALLOT_NOT_OPEN;
import static org.assembleaclima.ballot.BallotRefusal.DEADLINE_NOT_PASSED;
import static org.assembleaclima.ballot.BallotRefusal.HAND_COUNT_DOES_NOT_ADD_UP;
import static org.assembleaclima.ballot.BallotRefusal.VOTES_NOT_COUNTED_BY_HAND;
import static org.assembleaclima.common.Refusals.refusalIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.assembleaclima.ballot.BallotCommand.CloseBallot;
import org.assembleaclima.ballot.BallotCommand.CloseBallotAtDeadline;
import org.assembleaclima.ballot.BallotCommand.EnterHandCount;
import org.assembleaclima.ballot.BallotEvent.BallotClosed;
import org.assembleaclima.ballot.BallotEvent.HandCountEntered;
import org.assembleaclima.ballot.BallotEvent.VoteReplaced;
import org.assembleaclima.security.Actor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BallotClosingTest {

    private static final BallotClosed CLOSED_NOW = new BallotClosed(BALLOT, ClosedBy.CHAIR, CHAIR, NOON);

    @Nested
    class ByTheChair {

        private static final CloseBallot CLOSE = new CloseBallot(BALLOT);

        @Test
        void counts_the_recorded_votes_and_leaves_the_floor() {
            var world = new World();
            aBallot(world)
                    .given(CONFIGURED, OPENED, voted(ADA, Choice.YES), voted(BRUNO, Choice.BLANK))
                    .when(CLOSE, by(CHAIR))
                    .expectEvents(CLOSED_NOW, tallied(result(1, 0, 0, 1, 1), NOON));
            assertThat(world.done).containsExactly("leave", SESSION, BALLOT);
        }

        @Test
        void counts_a_replaced_vote_once() {
            aBallot()
                    .given(
                            CONFIGURED,
                            OPENED,
                            voted(ADA, Choice.NO),
                            voted(BRUNO, Choice.NO),
                            new VoteReplaced(BALLOT, ADA, Choice.YES, OTHER_SALT, ELEVEN_O_CLOCK))
                    .when(CLOSE, by(CHAIR))
                    .expectEvents(CLOSED_NOW, tallied(result(1, 1, 0, 0, 1), NOON)); // R5.1
        }

        @Test
        void waits_for_tellers_where_hands_are_counted() {
            aBallot().given(BY_HAND, OPENED_BY_HAND).when(CLOSE, by(CHAIR)).expectEvents(CLOSED_NOW);
        }

        @Test
        void ends_a_suspended_ballot() {
            aBallot()
                    .given(CONFIGURED, OPENED, SUSPENDED)
                    .when(CLOSE, by(CHAIR))
                    .expectEvents(CLOSED_NOW, tallied(result(0, 0, 0, 0, 3), NOON));
        }

        @Test
        void says_so_when_the_deadline_had_passed_before() {
            for (var deadline : List.of(NOON, BEFORE_NOON))
                aBallot()
                        .given(CONFIGURED, opened(REPLACEABLE, Optional.of(deadline)))
                        .when(CLOSE, by(CHAIR))
                        .expectEvents(
                                new BallotClosed(BALLOT, ClosedBy.DEADLINE, Actor.SYSTEM, deadline),
                                tallied(result(0, 0, 0, 0, 3), NOON));
        }

        @Test
        void closes_now_before_the_deadline_or_where_a_suspension_has_put_it_off() {
            aBallot()
                    .given(CONFIGURED, opened(REPLACEABLE, Optional.of(AFTER_NOON)))
                    .when(CLOSE, by(CHAIR))
                    .expectEvents(CLOSED_NOW, tallied(result(0, 0, 0, 0, 3), NOON));
            aBallot()
                    .given(CONFIGURED, opened(REPLACEABLE, Optional.of(BEFORE_NOON)), SUSPENDED)
                    .when(CLOSE, by(CHAIR))
                    .expectEvents(CLOSED_NOW, tallied(result(0, 0, 0, 0, 3), NOON));
        }

        @Test
        void is_refused_before_it_opens() {
            aBallot()
                    .given(CONFIGURED)
                    .when(CLOSE, by(CHAIR))
                    .expectNoEvents()
                    .expectException(refusalIn(BALLOT_NOT_OPEN, "CONFIGURED", "open", "annul"));
        }

        @Test
        void is_refused_twice() {
            var world = new World();
            aBallot(world)
                    .given(BY_HAND, OPENED_BY_HAND, CLOSED)
                    .when(CLOSE, by(CHAIR))
                    .expectNoEvents()
                    .expectException(refusalIn(BALLOT_NOT_OPEN, "CLOSED", "enter-hand-count", "annul"));
            assertThat(world.done).isEmpty();
        }
    }

    @Nested
    class ByTheDeadline {

        private static final CloseBallotAtDeadline CLOSE = new CloseBallotAtDeadline(BALLOT);

        @Test
        void counts_at_the_deadline_and_leaves_the_floor() {
            var world = new World();
            aBallot(world)
                    .given(CONFIGURED, opened(REPLACEABLE, Optional.of(NOON)), voted(ADA, Choice.YES))
                    .when(CLOSE)
                    .expectEvents(
                            new BallotClosed(BALLOT, ClosedBy.DEADLINE, Actor.SYSTEM, NOON),
                            tallied(result(1, 0, 0, 0, 2), NOON));
            assertThat(world.done).containsExactly("leave", SESSION, BALLOT);
        }

        @Test
        void says_when_the_deadline_was_though_it_is_kept_later() {
            aBallot()
                    .given(CONFIGURED, opened(REPLACEABLE, Optional.of(BEFORE_NOON)))
                    .when(CLOSE)
                    .expectEvents(
                            new BallotClosed(BALLOT, ClosedBy.DEADLINE, Actor.SYSTEM, BEFORE_NOON),
                            tallied(result(0, 0, 0, 0, 3), NOON));
        }

        @Test
        void is_refused_a_millisecond_early() {
            aBallot()
                    .given(CONFIGURED, opened(REPLACEABLE, Optional.of(AFTER_NOON)))
                    .when(CLOSE)
                    .expectNoEvents()
                    .expectExceptionMessage(DEADLINE_NOT_PASSED.name());
        }

        @Test
        void is_refused_without_a_deadline() {
            aBallot()
                    .given(CONFIGURED, OPENED)
                    .when(CLOSE)
                    .expectNoEvents()
                    .expectExceptionMessage(DEADLINE_NOT_PASSED.name());
        }

        @Test
        void is_refused_while_suspended_because_resuming_sets_another() {
            aBallot()
                    .given(CONFIGURED, opened(REPLACEABLE, Optional.of(BEFORE_NOON)), SUSPENDED)
                    .when(CLOSE)
                    .expectNoEvents()
                    .expectException(refusalIn(BALLOT_NOT_OPEN, "SUSPENDED", "resume", "close", "annul"));
        }

        @Test
        void is_refused_when_the_chair_was_faster() {
            aBallot()
                    .given(BY_HAND, OPENED_BY_HAND, CLOSED)
                    .when(CLOSE)
                    .expectNoEvents()
                    .expectException(refusalIn(BALLOT_NOT_OPEN, "CLOSED", "enter-hand-count", "annul"));
        }
    }

    @Nested
    class CountingHands {

        private static final HandCount TWO_TO_ONE = new HandCount(2, 1, 0, 0, 0);
        private static final HandCount ONE_TO_TWO = new HandCount(1, 2, 0, 0, 0);

        private static EnterHandCount enter(HandCount count) {
            return new EnterHandCount(BALLOT, count, SALT);
        }

        private static HandCountEntered entered(String teller, HandCount count) {
            return new HandCountEntered(BALLOT, teller, count, Optional.of(SALT), NOON);
        }

        @Test
        void waits_for_a_second_teller() {
            aBallot()
                    .given(BY_HAND, OPENED_BY_HAND, CLOSED)
                    .when(enter(TWO_TO_ONE), by(TELLER))
                    .expectEvents(entered(TELLER, TWO_TO_ONE));
        }

        @Test
        void is_over_when_two_tellers_agree() {
            aBallot()
                    .given(BY_HAND, OPENED_BY_HAND, CLOSED, counted(TELLER, TWO_TO_ONE))
                    .when(enter(TWO_TO_ONE), by(OTHER_TELLER))
                    .expectEvents(
                            entered(OTHER_TELLER, TWO_TO_ONE),
                            tallied(
                                    result(2, 1, 0, 0, 0),
                                    NOON,
                                    earlier(TELLER, TWO_TO_ONE),
                                    new TellerCount(OTHER_TELLER, TWO_TO_ONE, 1, NOON)))
                    .expectResultMessagePayload(new CountReport(true));
        }

        @Test
        void keeps_each_figure_apart() {
            var count = new HandCount(0, 1, 0, 1, 1);
            aBallot()
                    .given(BY_HAND, OPENED_BY_HAND, CLOSED, counted(TELLER, count))
                    .when(enter(count), by(OTHER_TELLER))
                    .expectEvents(
                            entered(OTHER_TELLER, count),
                            tallied(
                                    result(0, 1, 0, 1, 1),
                                    NOON,
                                    earlier(TELLER, count),
                                    new TellerCount(OTHER_TELLER, count, 1, NOON)));
        }

        @Test
        void is_not_over_when_they_differ() {
            aBallot()
                    .given(BY_HAND, OPENED_BY_HAND, CLOSED, counted(TELLER, TWO_TO_ONE))
                    .when(enter(ONE_TO_TWO), by(OTHER_TELLER))
                    .expectEvents(entered(OTHER_TELLER, ONE_TO_TWO))
                    .expectResultMessagePayload(new CountReport(false));
        }

        @Test
        void is_not_over_when_one_teller_enters_the_same_twice() {
            aBallot()
                    .given(BY_HAND, OPENED_BY_HAND, CLOSED, counted(TELLER, TWO_TO_ONE))
                    .when(enter(TWO_TO_ONE), by(TELLER))
                    .expectEvents(entered(TELLER, TWO_TO_ONE));
        }

        @Test
        void goes_by_a_tellers_last_figures() {
            aBallot()
                    .given(BY_HAND, OPENED_BY_HAND, CLOSED, counted(TELLER, TWO_TO_ONE), counted(TELLER, ONE_TO_TWO))
                    .when(enter(TWO_TO_ONE), by(OTHER_TELLER))
                    .expectEvents(entered(OTHER_TELLER, TWO_TO_ONE));
        }

        @Test
        void ends_when_a_corrected_count_agrees() {
            aBallot()
                    .given(
                            BY_HAND,
                            OPENED_BY_HAND,
                            CLOSED,
                            counted(TELLER, TWO_TO_ONE),
                            counted(OTHER_TELLER, ONE_TO_TWO))
                    .when(enter(ONE_TO_TWO), by(TELLER))
                    .expectEvents(
                            entered(TELLER, ONE_TO_TWO),
                            tallied(
                                    result(1, 2, 0, 0, 0),
                                    NOON,
                                    earlier(OTHER_TELLER, ONE_TO_TWO),
                                    new TellerCount(TELLER, ONE_TO_TWO, 2, NOON)));
        }

        @ParameterizedTest
        @CsvSource({"2, 0, 0, 0, 0", "2, 1, 0, 0, 1", "0, 0, 0, 0, 0", "1, 1, 1, 1, 0", "0, 0, 0, 0, 4"})
        void is_refused_when_it_does_not_add_up_to_the_heads(int yes, int no, int abstain, int blank, int silent) {
            aBallot()
                    .given(BY_HAND, OPENED_BY_HAND, CLOSED)
                    .when(enter(new HandCount(yes, no, abstain, blank, silent)), by(TELLER))
                    .expectNoEvents()
                    .expectExceptionMessage(HAND_COUNT_DOES_NOT_ADD_UP.name());
        }

        @ParameterizedTest
        @CsvSource({"-1, 4, 0, 0, 0", "4, -1, 0, 0, 0", "4, 0, -1, 0, 0", "4, 0, 0, -1, 0", "4, 0, 0, 0, -1"})
        void has_no_figure_below_nought(int yes, int no, int abstain, int blank, int silent) {
            assertThatIllegalArgumentException().isThrownBy(() -> new HandCount(yes, no, abstain, blank, silent));
        }

        @Test
        void has_no_figure_above_ten_thousand() {
            assertThat(new HandCount(10_000, 10_000, 10_000, 10_000, 10_000).heads())
                    .isEqualTo(50_000);
            assertThatIllegalArgumentException().isThrownBy(() -> new HandCount(0, 10_001, 0, 0, 0));
        }

        @Test
        void is_refused_while_the_ballot_is_open() {
            aBallot()
                    .given(BY_HAND, OPENED_BY_HAND)
                    .when(enter(TWO_TO_ONE), by(TELLER))
                    .expectNoEvents()
                    .expectException(refusalIn(BALLOT_NOT_CLOSED, "OPEN", "suspend", "close", "annul"));
        }

        @Test
        void is_refused_once_two_have_agreed() {
            aBallot()
                    .given(BY_HAND, OPENED_BY_HAND, CLOSED, tallied(result(2, 1, 0, 0, 0), NOON))
                    .when(enter(ONE_TO_TWO), by("teller-3"))
                    .expectNoEvents()
                    .expectException(refusalIn(BALLOT_NOT_CLOSED, "TALLIED", "certify", "contest", "annul"));
        }

        @Test
        void is_refused_where_votes_are_recorded() {
            aBallot()
                    .given(CONFIGURED, OPENED, CLOSED, tallied(result(0, 0, 0, 0, 3), NOON), CONTESTED)
                    .when(enter(TWO_TO_ONE), by(TELLER))
                    .expectNoEvents()
                    .expectExceptionMessage(VOTES_NOT_COUNTED_BY_HAND.name());
        }
    }
}
