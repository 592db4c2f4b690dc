package org.assembleaclima.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.Debate;
import org.assembleaclima.testing.Scenes;

/** Plenaries of one assembly, each with a ballot that is open: made over HTTP, as an assembly would. */
final class Hall {

    private static final int AT_ONCE = 4;

    private final List<Debate> plenaries;
    private List<String> ballots = List.of();

    private Hall(List<Debate> plenaries) {
        this.plenaries = plenaries;
    }

    /** @param again whether the rules let members vote again */
    static Hall prepare(Api api, String name, int members, boolean again, int plenaries) throws Exception {
        var first = Debate.begin(new Scenes(api, again), name, members);
        var others = atOnce(Collections.nCopies(plenaries - 1, first), Debate::inAnotherPlenary);
        var all = new ArrayList<>(List.of(first));
        all.addAll(others);
        var hall = new Hall(all);
        hall.ballots = atOnce(all, Hall::opened);
        return hall;
    }

    private static String opened(Debate plenary) {
        return plenary.opened(plenary.consolidated(), "NAMED_ELECTRONIC");
    }

    /** Closes every ballot and opens another one in its place. */
    void reopen() throws Exception {
        var closed = atOnce(
                ballots,
                path -> plenaries.getFirst().as("chair", path + "/close", "").status());
        if (closed.size() != plenaries.size()) throw new IllegalStateException("not every ballot was closed");
        ballots = atOnce(plenaries, Hall::opened);
    }

    /** Ids of the ballots that are open. */
    List<String> ballots() {
        return ballots.stream().map(Debate::id).toList();
    }

    /** Ids, by public number. */
    List<String> members() {
        return plenaries.getFirst().assembly().members();
    }

    /** The account of a member, by public number from 1. */
    String account(int number) {
        return plenaries.getFirst().assembly().account(number);
    }

    Debate debate() {
        return plenaries.getFirst();
    }

    static <T, R> List<R> atOnce(List<T> items, Function<T, R> work) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var results = new ArrayList<R>();
            for (var result : items.stream()
                    .<Future<R>>map(item -> threads.submit(() -> work.apply(item)))
                    .toList()) results.add(result.get());
            return results;
        }
    }
}
