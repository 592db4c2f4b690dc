package org.assembleaclima.ballot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assembleaclima.ballot.BallotCommand.CastVote;
import org.assembleaclima.ballot.BallotRefusal;
import org.assembleaclima.ballot.Choice;
import org.assembleaclima.ballot.Salt;
import org.assembleaclima.command.Commands;
import org.assembleaclima.common.BallotId;
import org.assembleaclima.common.Refused;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.security.Actor;
import org.assembleaclima.security.Role;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.Debate;
import org.assembleaclima.testing.Scenes;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** R5.1 under load: a member who votes twice at the same instant has voted once. */
interface VotesAtOnce {

    int PAIRS = 10_000;
    int MEMBERS = 500;

    Api api();

    Commands commands();

    JdbcClient db();

    @Test
    default void two_votes_of_one_member_at_once_are_one_vote_in_ten_thousand_interleavings() throws Exception {
        var debate = Debate.begin(new Scenes(api(), false), "insieme", MEMBERS);
        var pairs = 0;
        while (pairs < PAIRS) {
            var ballot = debate.opened(debate.consolidated(), "NAMED_ELECTRONIC");
            pairs += everybodyTwice(debate, BallotId.of(Debate.id(ballot)));
            var closed = debate.as("chair", ballot + "/close", "")
                    .json()
                    .path("version")
                    .asLong();
            var tally = api().get(ballot + "?min_version=" + closed)
                    .json()
                    .path("result")
                    .path("tally");
            assertThat(tally.path("silent").asInt()).isZero();
            assertThat(tally.path("yes").asInt() + tally.path("no").asInt()).isEqualTo(MEMBERS);
            assertThat(stored(Debate.id(ballot))).isEqualTo(MEMBERS);
        }
    }

    private int everybodyTwice(Debate debate, BallotId ballotId) throws Exception {
        var together = new CyclicBarrier(2);
        try (var voters = Executors.newFixedThreadPool(2)) {
            for (int n = 1; n <= MEMBERS; n++) {
                var number = n;
                var member = MemberId.of(debate.assembly().member(number));
                var actor = new Actor(debate.assembly().account(number), Set.of(Role.MEMBER));
                var delay =
                        number * 37 % 400; // microseconds by which the second is late: another interleaving each time
                var yes = voters.submit(
                        () -> vote(together, 0, new CastVote(ballotId, member, Choice.YES, salt(number)), actor));
                var no = voters.submit(
                        () -> vote(together, delay, new CastVote(ballotId, member, Choice.NO, salt(-number)), actor));
                assertThat(List.of(taken(yes), taken(no))).containsExactlyInAnyOrder(true, false);
            }
        }
        return MEMBERS;
    }

    private static boolean taken(Future<Boolean> vote)
            throws InterruptedException, ExecutionException, TimeoutException {
        return vote.get(30, TimeUnit.SECONDS);
    }

    private static Salt salt(int number) {
        return Salt.of(String.format(Locale.ROOT, "%032x", Integer.toUnsignedLong(number)));
    }

    /** Whether it was stored; refused for any reason but the right one fails. */
    private boolean vote(CyclicBarrier together, int microseconds, CastVote command, Actor actor)
            throws InterruptedException, BrokenBarrierException {
        together.await();
        var until = System.nanoTime() + microseconds * 1_000L;
        while (System.nanoTime() < until) Thread.onSpinWait();
        try {
            commands().send(command, actor);
            return true;
        } catch (Refused refused) {
            assertThat(refused.reason()).isEqualTo(BallotRefusal.ALREADY_VOTED);
            return false;
        }
    }

    private int stored(String ballot) {
        return db().sql("select count(*) from domain_event where stream = ? and payload_type = 'VoteCast'")
                .param(ballot)
                .query(Integer.class)
                .single();
    }
}
