package org.assembleaclima.draw;

import java.util.Arrays;
import java.util.List;

/**
 * Changes one alternate for another as long as that brings all of them nearer to what they are to be. The best change is made each
 * time; of equally good ones that of the first alternate, for the first of the others. Where several of one kind could come, the
 * first alone is tried: another would bring as much, and comes later. Not for several threads.
 */
final class Exchange {

    private final Tally tally;
    private final Neighbours neighbours;
    private final List<Integer> chosen;
    private final int[] rest;
    private final int[] off;
    private final int step;
    private final boolean[] inside;
    private final boolean[] homeTaken;
    private final boolean[] kindSeen;
    private final int[] candidates;
    private final int[] entering;

    /**
     * @param chosen places in the pool, no two of one household; is changed
     * @param rest all who may be chosen, those chosen among them
     * @param off for each quota how far they are from what they are to be; is changed
     * @param step how far one person more or less moves that
     */
    Exchange(Tally tally, Neighbours neighbours, List<Integer> chosen, List<Integer> rest, int[] off, int step) {
        this.tally = tally;
        this.neighbours = neighbours;
        this.chosen = chosen;
        this.rest = rest.stream().mapToInt(Integer::intValue).toArray();
        this.off = off;
        this.step = step;
        this.inside = new boolean[Arrays.stream(this.rest).max().orElse(0) + 1];
        this.homeTaken = new boolean[neighbours.homes()];
        this.kindSeen = new boolean[neighbours.kinds()];
        this.candidates = new int[this.rest.length];
        this.entering = new int[this.rest.length];
        for (int person : chosen) mark(person, true);
    }

    private void mark(int person, boolean isChosen) {
        inside[person] = isChosen;
        var home = neighbours.home(person);
        if (home != Neighbours.ALONE) homeTaken[home] = isChosen;
    }

    /** Makes all changes. */
    void run() {
        while (improved()) {}
    }

    private boolean improved() {
        var count = gather();
        Arrays.fill(kindSeen, false);
        var best = 0;
        var leaves = -1;
        var enters = -1;
        for (int place = 0; place < chosen.size(); place++) {
            var out = chosen.get(place);
            if (isTriedAlready(out)) continue;
            var most = mostByLeaving(out);
            for (int i = 0; i < count; i++) {
                var in = candidates[i];
                if (most + entering[i] <= best || isKeptOut(in, out)) continue;
                var gain = gain(out, in);
                if (gain <= best) continue;
                best = gain;
                leaves = place;
                enters = in;
            }
        }
        if (best == 0) return false;
        change(leaves, enters);
        return true;
    }

    /** Of each kind the first who could come whoever goes, and those who could come only for their housemate. */
    private int gather() {
        Arrays.fill(kindSeen, false);
        var count = 0;
        for (var person : rest) {
            if (inside[person]) continue;
            var kind = neighbours.kind(person);
            var waits = livesWithSomebodyChosen(person);
            if (!waits && kindSeen[kind]) continue;
            if (!waits) kindSeen[kind] = true;
            candidates[count] = person;
            entering[count++] = byEntering(person);
        }
        return count;
    }

    /** Whether another of the kind has been tried, for whom nobody less could come. */
    private boolean isTriedAlready(int out) {
        var kind = neighbours.kind(out);
        var before = kindSeen[kind];
        kindSeen[kind] = true;
        return before && neighbours.home(out) == Neighbours.ALONE;
    }

    private boolean livesWithSomebodyChosen(int person) {
        var home = neighbours.home(person);
        return home != Neighbours.ALONE && homeTaken[home];
    }

    private boolean isKeptOut(int in, int out) {
        return livesWithSomebodyChosen(in) && neighbours.home(in) != neighbours.home(out);
    }

    private void change(int place, int enters) {
        int leaves = chosen.get(place);
        for (int quota : tally.quotasOf(leaves)) off[quota] -= step;
        for (int quota : tally.quotasOf(enters)) off[quota] += step;
        chosen.set(place, enters);
        mark(leaves, false);
        mark(enters, true);
    }

    private int gain(int out, int in) {
        var left = tally.quotasOf(out);
        var entered = tally.quotasOf(in);
        var gain = 0;
        for (int category = 0; category < left.length; category++)
            if (left[category] != entered[category]) gain += oneLess(left[category]) + oneMore(entered[category]);
        return gain;
    }

    private int byEntering(int in) {
        var gain = 0;
        for (int quota : tally.quotasOf(in)) gain += oneMore(quota);
        return gain;
    }

    /** No change gains more by it: where both have a feature, one less and one more of it are at best what they were. */
    private int mostByLeaving(int out) {
        var gain = 0;
        for (int quota : tally.quotasOf(out)) gain -= oneMore(quota); // not below oneLess: distances are convex
        return gain;
    }

    private int oneLess(int quota) {
        return Math.abs(off[quota]) - Math.abs(off[quota] - step);
    }

    private int oneMore(int quota) {
        return Math.abs(off[quota]) - Math.abs(off[quota] + step);
    }
}
