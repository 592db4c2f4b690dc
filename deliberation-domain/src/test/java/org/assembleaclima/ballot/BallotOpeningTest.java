package org.assembleaclima.ballot;

import static org.assembleaclima.ballot.BallotFixtures.ADA;
import static org.assembleaclima.ballot.BallotFixtures.AFTER_NOON;
import static org.assembleaclima.ballot.BallotFixtures.BALLOT;
import static org.assembleaclima.ballot.BallotFixtures.BRUNO;
import static org.assembleaclima.ballot.BallotFixtures.CHAIR;
import static org.assembleaclima.ballot.BallotFixtures.CONFIGURED;
import static org.assembleaclima.ballot.BallotFixtures.CYCLE_2024;
import static org.assembleaclima.ballot.BallotFixtures.ELEVEN_O_CLOCK;
import static org.assembleaclima.ballot.BallotFixtures.ELSA;
import static org.assembleaclima.ballot.BallotFixtures.ENTITLED;
import static org.assembleaclima.ballot.BallotFixtures.NOON;
import static org.assembleaclima.ballot.BallotFixtures.NO_DEADLINE;
import static org.assembleaclima.ballot.BallotFixtures.ON_THE_AMENDMENT;
import static org.assembleaclima.ballot.BallotFixtures.ON_THE_PROPOSAL;
import static org.assembleaclima.ballot.BallotFixtures.OPENED;
import static org.assembleaclima.ballot.BallotFixtures.PROPOSAL;
import static org.assembleaclima.ballot.BallotFixtures.REPLACEABLE;
import static org.assembleaclima.ballot.BallotFixtures.ROLL;
import static org.assembleaclima.ballot.BallotFixtures.RULE_SET;
import static org.assembleaclima.ballot.BallotFixtures.SESSION;
import static org.assembleaclima.ballot.BallotFixtures.TEXT_HASH;
import static org.assembleaclima.ballot.BallotFixtures.TWO_THIRDS;
import static org.assembleaclima.ballot.BallotFixtures.aBallot;
import static org.assembleaclima.ballot.BallotFixtures.aBallotAt;
import static org.assembleaclima.ballot.BallotFixtures.by;
import static org.assembleaclima.ballot.BallotFixtures.configured;
import static org.assembleaclima.ballot.BallotFixtures.entry;
import static org.assembleaclima.ballot.BallotFixtures.opened;
import static org.assembleaclima.ballot.BallotFixtures.roll;
import static org.assembleaclima.ballot.BallotRefusal.BALLOT_ALREADY_CONFIGURED;
import static org.assembleaclima.ballot.BallotRefusal.BALLOT_NOT_READY;
import static org.assembleaclima.ballot.BallotRefusal.CYCLE_WITHOUT_RULES;
import static org.assembleaclima.ballot.BallotRefusal.DEADLINE_NOT_IN_THE_FUTURE;
import static org.assembleaclima.ballot.BallotRefusal.NOT_A_PLENARY;
import static org.assembleaclima.ballot.BallotRefusal.PROPOSAL_UNKNOWN;
import static org.assembleaclima.ballot.BallotRefusal.QUORUM_NOT_MET;
import static org.assembleaclima.ballot.BallotRefusal.SESSION_OF_ANOTHER_CYCLE;
import static org.assembleaclima.ballot.BallotRefusal.SESSION_UNKNOWN;
import static org.assembleaclima.common.Refusals.refusalAt;
import static org.assembleaclima.common.Refusals.refusalIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.andNoMore;
import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.matches;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.ballot.BallotCommand.ConfigureBallot;
import org.assembleaclima.ballot.BallotCommand.OpenBallot;
import org.assembleaclima.ballot.BallotEvent.BallotAnnulled;
import org.assembleaclima.ballot.BallotEvent.BallotOpened;
import org.assembleaclima.common.RefusalReason;
import org.assembleaclima.cycle.BallotRules;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.cycle.Majority;
import org.assembleaclima.cycle.MajorityBase;
import org.assembleaclima.cycle.Quorum;
import org.assembleaclima.proposal.ProposalId;
import org.assembleaclima.proposal.ProposalRefusal;
import org.assembleaclima.session.SessionId;
import org.assembleaclima.session.SessionKind;
import org.assembleaclima.session.SessionRefusal;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BallotOpeningTest {

    private static final OpenBallot OPEN = new OpenBallot(BALLOT, NO_DEADLINE);

    private static void refuses(World world, RefusalReason reason) {
        aBallot(world).given(CONFIGURED).when(OPEN, by(CHAIR)).expectNoEvents().expectExceptionMessage(reason.name());
    }

    /** What opening records when these are on the roll. */
    private static BallotOpened frozen(
            List<RollEntry> roll, BallotRules rules, int entitled, Optional<Instant> closesAt) {
        return new BallotOpened(
                BALLOT,
                SESSION,
                CYCLE_2024,
                ON_THE_PROPOSAL,
                BallotMode.NAMED_ELECTRONIC,
                7,
                TEXT_HASH,
                RULE_SET,
                2,
                TWO_THIRDS,
                rules,
                roll,
                RollHash.of(roll),
                entitled,
                closesAt,
                CHAIR,
                NOON);
    }

    @Nested
    class Configuring {

        @ParameterizedTest
        @EnumSource(BallotMode.class)
        void records_what_is_to_be_voted_and_how(BallotMode mode) {
            aBallotAt(ELEVEN_O_CLOCK)
                    .givenNoPriorActivity()
                    .when(new ConfigureBallot(BALLOT, SESSION, ON_THE_PROPOSAL, mode))
                    .expectEvents(configured(mode));
        }

        @Test
        void is_refused_twice() {
            aBallot()
                    .given(CONFIGURED)
                    .when(new ConfigureBallot(BALLOT, SESSION, ON_THE_AMENDMENT, BallotMode.HAND_COUNT))
                    .expectNoEvents()
                    .expectException(refusalIn(BALLOT_ALREADY_CONFIGURED, "CONFIGURED", "open", "annul"));
        }
    }

    @Nested
    class ConfiguringWhatIsNotThere {

        @Test
        void is_refused_for_a_session_nobody_scheduled() {
            refuses(new World(), SessionId.of(PROPOSAL.toString()), ON_THE_PROPOSAL, SESSION_UNKNOWN, "/session_id");
        }

        @Test
        void is_refused_for_a_proposal_nobody_drafted() {
            var nothing = new Subject(ProposalId.of(SESSION.toString()), Optional.empty());
            refuses(new World(), SESSION, nothing, PROPOSAL_UNKNOWN, "/proposal_id");
        }

        @Test
        void is_refused_in_a_session_of_another_cycle() {
            var world = new World().votingOnAProposalOf(CycleId.of("2025"));
            refuses(world, SESSION, ON_THE_PROPOSAL, SESSION_OF_ANOTHER_CYCLE, "/session_id");
        }

        private void refuses(World world, SessionId session, Subject subject, BallotRefusal reason, String pointer) {
            aBallot(world)
                    .givenNoPriorActivity()
                    .when(new ConfigureBallot(BALLOT, session, subject, BallotMode.HAND_COUNT))
                    .expectNoEvents()
                    .expectException(refusalAt(reason, pointer));
        }
    }

    @Nested
    class Opening {

        @Test
        void freezes_roll_text_and_rules() {
            var world = new World();
            aBallot(world)
                    .given(CONFIGURED)
                    .when(OPEN, by(CHAIR))
                    .expectEvents(frozen(ROLL, REPLACEABLE, ENTITLED, NO_DEADLINE)); // R3.1: not Dario, R2.2: not Elsa
            assertThat(world.done).containsExactly("take", SESSION, BALLOT, "vote", ON_THE_PROPOSAL, BALLOT);
        }

        @Test
        void takes_the_majority_for_amendments_where_the_rules_have_one() {
            var half = new Majority(1, 2, true, MajorityBase.YES_PLUS_NO);
            aBallot(new World().under(new BallotRules(new Quorum(1, 2), true, Optional.of(half))))
                    .given(new BallotEvent.BallotConfigured(
                            BALLOT, SESSION, CYCLE_2024, ON_THE_AMENDMENT, BallotMode.HAND_COUNT, ELEVEN_O_CLOCK))
                    .when(OPEN, by(CHAIR))
                    .expectEventsMatching(payloadsMatching(exactSequenceOf(
                            matches(event -> event instanceof BallotOpened opened
                                    && opened.majority().equals(half)),
                            andNoMore())));
        }

        @Test
        void puts_an_amendment_to_the_vote() {
            var world = new World();
            aBallot(world)
                    .given(new BallotEvent.BallotConfigured(
                            BALLOT, SESSION, CYCLE_2024, ON_THE_AMENDMENT, BallotMode.HAND_COUNT, ELEVEN_O_CLOCK))
                    .when(OPEN, by(CHAIR))
                    .expectEvents(opened(BallotMode.HAND_COUNT, ON_THE_AMENDMENT, REPLACEABLE, NO_DEADLINE, NOON));
            assertThat(world.done).contains("vote", ON_THE_AMENDMENT);
        }

        @Test
        void is_refused_before_it_is_configured() {
            aBallot().given().when(OPEN, by(CHAIR)).expectNoEvents().expectException(AggregateNotFoundException.class);
        }

        @Test
        void is_refused_twice_and_asks_neither_session_nor_proposal() {
            var world = new World();
            aBallot(world)
                    .given(CONFIGURED, OPENED)
                    .when(OPEN, by(CHAIR))
                    .expectNoEvents()
                    .expectException(refusalIn(BALLOT_NOT_READY, "OPEN", "vote", "suspend", "close", "annul"));
            assertThat(world.done).isEmpty();
        }

        @Test
        void is_refused_once_annulled() {
            aBallot()
                    .given(CONFIGURED, new BallotAnnulled(BALLOT, ON_THE_PROPOSAL, false, "Mistake", "chair", NOON))
                    .when(OPEN, by(CHAIR))
                    .expectNoEvents()
                    .expectException(refusalIn(BALLOT_NOT_READY, "ANNULLED"));
        }
    }

    @Nested
    class Deadlines {

        @Test
        void can_be_a_millisecond_away() {
            aBallot()
                    .given(CONFIGURED)
                    .when(new OpenBallot(BALLOT, Optional.of(AFTER_NOON)), by(CHAIR))
                    .expectEvents(frozen(ROLL, REPLACEABLE, ENTITLED, Optional.of(AFTER_NOON)));
        }

        @Test
        void cannot_be_now() {
            var world = new World();
            aBallot(world)
                    .given(CONFIGURED)
                    .when(new OpenBallot(BALLOT, Optional.of(NOON)), by(CHAIR))
                    .expectNoEvents()
                    .expectException(refusalAt(DEADLINE_NOT_IN_THE_FUTURE, "/closes_at"));
            assertThat(world.done).isEmpty();
        }
    }

    @Nested
    class WhatOthersSay {

        @Test
        void refuses_while_another_ballot_has_the_floor() {
            refuses(new World().whoseSessionRefuses(SessionRefusal.FLOOR_TAKEN), SessionRefusal.FLOOR_TAKEN);
        }

        @Test
        void refuses_a_session_that_is_not_open() {
            refuses(new World().whoseSessionRefuses(SessionRefusal.SESSION_NOT_OPEN), SessionRefusal.SESSION_NOT_OPEN);
        }

        @Test
        void refuses_a_text_that_is_not_frozen() {
            refuses(
                    new World().whoseProposalRefuses(ProposalRefusal.PROPOSAL_NOT_TABLED),
                    ProposalRefusal.PROPOSAL_NOT_TABLED); // R4.1
        }

        @Test
        void refuses_a_group_meeting() {
            refuses(new World().meeting(SessionKind.GROUP_MEETING), NOT_A_PLENARY);
        }

        @Test
        void refuses_a_cycle_nobody_made_rules_for() {
            refuses(new World().withoutRules(), CYCLE_WITHOUT_RULES);
        }
    }

    @Nested
    class Quorums {

        private static final BallotRules TWO_OF_FOUR = new BallotRules(new Quorum(1, 2), true, Optional.empty());

        @Test
        void opens_with_exactly_as_many_as_the_rule_wants() {
            aBallot(new World().under(TWO_OF_FOUR).present(ADA, BRUNO))
                    .given(CONFIGURED)
                    .when(OPEN, by(CHAIR))
                    .expectEvents(frozen(roll(2), TWO_OF_FOUR, ENTITLED, NO_DEADLINE));
        }

        @Test
        void refuses_one_fewer() {
            refuses(new World().under(TWO_OF_FOUR).present(ADA), QUORUM_NOT_MET);
        }

        @Test
        void counts_nobody_who_is_not_active() {
            refuses(new World().under(TWO_OF_FOUR).present(ADA, ELSA), QUORUM_NOT_MET); // R2.2
        }

        @Test
        void is_a_share_of_the_active_not_of_the_seats() {
            aBallot(new World().under(TWO_OF_FOUR).present(ADA).active(1, 4))
                    .given(CONFIGURED)
                    .when(OPEN, by(CHAIR))
                    .expectEvents(frozen(roll(1), TWO_OF_FOUR, 2, NO_DEADLINE));
        }

        @Test
        void of_nothing_opens_with_one_in_the_room() {
            aBallot(new World().under(BallotRules.UNSTATED).present(BRUNO))
                    .given(CONFIGURED)
                    .when(OPEN, by(CHAIR))
                    .expectEvents(frozen(List.of(entry(2)), BallotRules.UNSTATED, ENTITLED, NO_DEADLINE));
        }

        @Test
        void of_nothing_is_refused_where_nobody_could_vote() {
            refuses(new World().under(BallotRules.UNSTATED).present(ELSA), QUORUM_NOT_MET);
        }
    }

    @Nested
    class Terms {

        private static final BallotRules NO_QUORUM = BallotRules.UNSTATED;

        /** Milan is an hour ahead of UTC in January. */
        private static final Instant MIDNIGHT_AFTER_THE_LAST_DAY = Instant.parse("2025-01-19T23:00:00Z");

        @Test
        void hold_through_the_last_day_in_milan() {
            var now = MIDNIGHT_AFTER_THE_LAST_DAY.minusMillis(1);
            aBallot(new World().under(NO_QUORUM), now)
                    .given(CONFIGURED)
                    .when(OPEN, by(CHAIR))
                    .expectEvents(opened(BallotMode.NAMED_ELECTRONIC, ON_THE_PROPOSAL, NO_QUORUM, NO_DEADLINE, now));
        }

        @Test
        void are_over_at_midnight_in_milan() {
            aBallot(new World().under(NO_QUORUM), MIDNIGHT_AFTER_THE_LAST_DAY)
                    .given(CONFIGURED)
                    .when(OPEN, by(CHAIR))
                    .expectNoEvents()
                    .expectExceptionMessage(QUORUM_NOT_MET.name());
        }
    }
}
