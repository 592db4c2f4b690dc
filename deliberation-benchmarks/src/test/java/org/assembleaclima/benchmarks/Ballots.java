package org.assembleaclima.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.assembleaclima.testing.Api;
import org.jspecify.annotations.Nullable;

/** Members with their tokens and the ballots they vote on, over HTTP. */
final class Ballots {

    /** Tokens are good for 15 minutes. */
    private static final Duration FRESH = Duration.ofMinutes(8);

    /** Opens ballots that nobody has voted on yet. */
    interface Opening {
        List<String> opened() throws Exception;
    }

    private final Api api;
    private final List<String> members;
    private final List<String> accounts;
    private final Opening opening;
    private List<String> tokens = new ArrayList<>();
    private long issued;

    /**
     * Of an application.
     *
     * @param members ids
     * @param accounts of the same members
     */
    Ballots(Api api, List<String> members, List<String> accounts, Opening opening) {
        this.api = api;
        this.members = members;
        this.accounts = accounts;
        this.opening = opening;
    }

    static Ballots of(Hall hall, Api api) {
        var accounts = IntStream.rangeClosed(1, hall.members().size())
                .mapToObj(hall::account)
                .toList();
        return new Ballots(api, hall.members(), accounts, () -> {
            hall.reopen();
            return hall.ballots();
        });
    }

    /** Votes on ballots that are new, one hot ballot after the other. */
    Supplier<byte @Nullable []> votes() throws Exception {
        if (tokens.isEmpty() || System.nanoTime() - issued > FRESH.toNanos()) issue();
        var polling = Polling.hot(opening.opened(), members.size());
        return () -> {
            var turn = polling.next();
            if (turn == null) return null;
            var at = turn.member() - 1;
            return Connection.post(
                    "/api/v1/ballots/" + turn.ballot() + "/vote",
                    tokens.get(at),
                    Bodies.vote(members.get(at), turn.member()));
        };
    }

    private void issue() throws Exception {
        issued = System.nanoTime();
        tokens = Hall.atOnce(accounts, account -> api.tokenOf(account, "member"));
    }
}
