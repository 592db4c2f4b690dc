package org.assembleaclima.draw;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.assembleaclima.sortition.PublicStream;

/** {@link Alternates} as the rule has it: every alternate is tried against everybody who could come instead. */
final class PlainAlternates {

    private final Pool pool;
    private final Tally tally;
    private final int number;
    private final PublicStream stream;

    /**
     * @param number how many for each panel, from 0
     * @param seed of the dealing
     */
    PlainAlternates(Pool pool, int number, byte[] seed) {
        this.pool = pool;
        this.tally = new Tally(pool);
        this.number = number;
        this.stream = new PublicStream(seed, "alternates");
    }

    /**
     * The places in the pool of a panel's alternates in their order: as many as were asked for, or all who can be.
     *
     * @param panel places in the pool
     */
    List<Integer> of(List<Integer> panel) {
        var rest = stream.shuffled(eligible(panel));
        var chosen = first(rest);
        var off = offsets(panel, chosen);
        while (improved(chosen, rest, off, panel.size())) {}
        return stream.shuffled(chosen);
    }

    private List<Integer> eligible(List<Integer> panel) {
        var seated = new HashSet<>(panel);
        var homes = new HashSet<String>();
        for (int person : panel) pool.volunteers().get(person).household().ifPresent(homes::add);
        return IntStream.range(0, pool.volunteers().size())
                .filter(person -> !seated.contains(person))
                .filter(person -> pool.volunteers()
                        .get(person)
                        .household()
                        .filter(homes::contains)
                        .isEmpty())
                .boxed()
                .toList();
    }

    private List<Integer> first(List<Integer> rest) {
        var chosen = new ArrayList<Integer>();
        var homes = new HashSet<String>();
        for (int person : rest) {
            if (chosen.size() == number) break;
            var home = pool.volunteers().get(person).household();
            if (home.isEmpty() || homes.add(home.get())) chosen.add(person);
        }
        return chosen;
    }

    /** For each quota alternates times panel size less panel times number: 0 where the alternates are the panel, scaled. */
    private int[] offsets(List<Integer> panel, List<Integer> chosen) {
        var asked = tally.of(panel);
        var has = tally.of(chosen);
        return IntStream.range(0, asked.length)
                .map(quota -> has[quota] * panel.size() - asked[quota] * chosen.size())
                .toArray();
    }

    /** Makes the best of all changes of one person for another; none is made when none brings the alternates nearer. */
    private boolean improved(List<Integer> chosen, List<Integer> rest, int[] off, int size) {
        var inside = new HashSet<>(chosen);
        var homes = new HashSet<String>();
        for (int person : chosen) pool.volunteers().get(person).household().ifPresent(homes::add);
        var best = 0;
        var leaves = -1;
        var enters = -1;
        for (int out = 0; out < chosen.size(); out++)
            for (int in : rest) {
                if (inside.contains(in) || sharesHome(in, chosen.get(out), homes)) continue;
                var gain = gain(chosen.get(out), in, off, size);
                if (gain <= best) continue;
                best = gain;
                leaves = out;
                enters = in;
            }
        if (best == 0) return false;
        for (int quota : tally.quotasOf(chosen.get(leaves))) off[quota] -= size;
        for (int quota : tally.quotasOf(enters)) off[quota] += size;
        chosen.set(leaves, enters);
        return true;
    }

    private boolean sharesHome(int in, int out, Set<String> homes) {
        var home = pool.volunteers().get(in).household();
        return home.isPresent()
                && homes.contains(home.get())
                && !home.equals(pool.volunteers().get(out).household());
    }

    private int gain(int out, int in, int[] off, int size) {
        var left = tally.quotasOf(out);
        var entered = tally.quotasOf(in);
        var gain = 0;
        for (int category = 0; category < left.length; category++) {
            if (left[category] == entered[category]) continue;
            gain += Math.abs(off[left[category]]) - Math.abs(off[left[category]] - size);
            gain += Math.abs(off[entered[category]]) - Math.abs(off[entered[category]] + size);
        }
        return gain;
    }
}
