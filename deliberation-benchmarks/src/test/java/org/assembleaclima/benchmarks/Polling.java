package org.assembleaclima.benchmarks;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Hands out who votes on what next, to any number of callers, each vote once. */
final class Polling {

    /**
     * A member's turn.
     *
     * @param member the public number, from 1
     */
    record Turn(String ballot, int member) {}

    private final List<String> ballots;
    private final int members;
    private final boolean inTurn;
    private final AtomicInteger next = new AtomicInteger();

    private Polling(List<String> ballots, int members, boolean inTurn) {
        this.ballots = List.copyOf(ballots);
        this.members = members;
        this.inTurn = inTurn;
    }

    /** All votes on one ballot, then all on the next one: each member votes once on each. */
    static Polling hot(List<String> ballots, int members) {
        return new Polling(ballots, members, true);
    }

    /** One vote on each ballot in turn, and again: members vote again for ever. */
    static Polling spread(List<String> ballots, int members) {
        return new Polling(ballots, members, false);
    }

    /** Null when everybody has voted on everything. */
    @Nullable
    Turn next() {
        var turn = next.getAndIncrement();
        if (!inTurn) return new Turn(ballots.get(turn % ballots.size()), turn / ballots.size() % members + 1);
        var ballot = turn / members;
        return ballot < ballots.size() ? new Turn(ballots.get(ballot), turn % members + 1) : null;
    }
}
