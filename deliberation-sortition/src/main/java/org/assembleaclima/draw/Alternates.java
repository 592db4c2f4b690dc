package org.assembleaclima.draw;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.assembleaclima.sortition.PublicStream;

/**
 * Who comes after a panel, in order. Where everybody is as likely to leave, those who leave are a small likeness of the panel;
 * so the alternates are chosen to be one too: as many of each quota's people as the panel has, scaled to their number. From a
 * start of the stream's one is changed for another as long as that brings them nearer. No housemate of a panel's member is
 * among them, and no two of one household. Not for several threads.
 */
final class Alternates {

    private final Pool pool;
    private final Tally tally;
    private final Neighbours neighbours;
    private final int number;
    private final PublicStream stream;

    /**
     * @param number how many for each panel, from 0
     * @param seed of the dealing
     */
    Alternates(Pool pool, int number, byte[] seed) {
        this.pool = pool;
        this.tally = new Tally(pool);
        this.neighbours = new Neighbours(pool, tally);
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
        new Exchange(tally, neighbours, chosen, rest, off, panel.size()).run();
        return stream.shuffled(chosen);
    }

    private List<Integer> eligible(List<Integer> panel) {
        var seated = new boolean[pool.volunteers().size()];
        var homes = new boolean[neighbours.homes()];
        for (int person : panel) {
            seated[person] = true;
            if (neighbours.home(person) != Neighbours.ALONE) homes[neighbours.home(person)] = true;
        }
        return IntStream.range(0, seated.length)
                .filter(person -> !seated[person])
                .filter(person -> neighbours.home(person) == Neighbours.ALONE || !homes[neighbours.home(person)])
                .boxed()
                .toList();
    }

    private List<Integer> first(List<Integer> rest) {
        var chosen = new ArrayList<Integer>();
        var homes = new HashSet<Integer>();
        for (int person : rest) {
            if (chosen.size() == number) break;
            if (neighbours.home(person) == Neighbours.ALONE || homes.add(neighbours.home(person))) chosen.add(person);
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
}
