package org.assembleaclima.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.assembleaclima.sortition.Panel;
import org.assembleaclima.sortition.PanelList;
import org.assembleaclima.sortition.VolunteerId;

/** Makes the list that is published out of panels of types: deals the seats, splits each panel, adds its alternates. */
public final class PanelListing {

    private final Types types;
    private final int alternates;
    private final byte[] seed;

    /**
     * @param alternates how many for each panel, from 0; fewer where the pool has no more
     * @param seed of the dealing: see {@link org.assembleaclima.sortition.DrawSeeds#dealing}
     */
    public PanelListing(Types types, int alternates, byte[] seed) {
        this.types = types;
        this.alternates = alternates;
        this.seed = seed.clone();
    }

    /**
     * The list in the order of the panels handed in; the same panels and seed give the same list.
     *
     * @throws IllegalArgumentException when a panel breaks a quota
     */
    public PanelList of(List<Counts> panels) {
        return of(panels, Progress.NONE);
    }

    /**
     * Likewise.
     *
     * @param progress is told of {@code listing}, panel by panel
     */
    public PanelList of(List<Counts> panels, Progress progress) {
        for (var panel : panels) {
            var wrong = types.violations(panel);
            if (!wrong.isEmpty()) throw new IllegalArgumentException("a panel: " + wrong);
        }
        var pool = types.pool();
        var split = new Split(pool, seed);
        var after = new Alternates(pool, alternates, seed);
        var listed = new ArrayList<Panel>();
        for (var people : new Dealing(types, seed).of(panels)) {
            progress.at(new Progress.Step("listing", listed.size(), Double.NaN));
            var halves = split.of(people);
            listed.add(new Panel(ascending(halves.a()), ascending(halves.b()), ids(after.of(people))));
        }
        return new PanelList(listed);
    }

    private List<VolunteerId> ids(List<Integer> places) {
        return places.stream()
                .map(place ->
                        VolunteerId.of(types.pool().volunteers().get(place).id()))
                .toList();
    }

    private List<VolunteerId> ascending(List<Integer> places) {
        return ids(places).stream().sorted(Comparator.naturalOrder()).toList();
    }
}
