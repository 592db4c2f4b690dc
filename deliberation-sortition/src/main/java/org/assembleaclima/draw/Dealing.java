package org.assembleaclima.draw;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.assembleaclima.sortition.PublicStream;

/**
 * Gives seats of types to people: each type's people stand in an order of the public stream's and are handed seats in turn, over
 * all panels. So nobody sits twice on a panel, and two of a type are in equally many panels or in one more.
 */
final class Dealing {

    private final Types types;
    private final List<List<Integer>> orders = new ArrayList<>();

    /** @param seed of the dealing: see {@link org.assembleaclima.sortition.DrawSeeds#dealing} */
    Dealing(Types types, byte[] seed) {
        this.types = types;
        var stream = new PublicStream(seed, "deal");
        var byId = Comparator.comparing(
                (Integer place) -> types.pool().volunteers().get(place).id());
        var members = IntStream.range(0, types.count())
                .mapToObj(type -> types.members(type).stream().sorted(byId).toList())
                .toList();
        for (int type = 0; type < types.count(); type++) orders.add(List.of());
        // In an order that the pool's file does not decide.
        IntStream.range(0, types.count())
                .boxed()
                .sorted(Comparator.comparing(type -> members.get(type).getFirst(), byId))
                .forEach(type -> orders.set(type, stream.shuffled(members.get(type))));
    }

    /** For each panel the places in the pool of those who sit on it, in ascending order of their ids. */
    List<List<Integer>> of(List<Counts> panels) {
        var next = new int[types.count()];
        return panels.stream().map(panel -> people(panel, next)).toList();
    }

    private List<Integer> people(Counts panel, int[] next) {
        var people = new ArrayList<Integer>();
        for (int type = 0; type < types.count(); type++)
            for (int seat = 0; seat < panel.of(type); seat++)
                people.add(orders.get(type).get(next[type]++ % types.size(type)));
        people.sort(Comparator.comparing(
                place -> types.pool().volunteers().get(place).id()));
        return Collections.unmodifiableList(people);
    }
}
