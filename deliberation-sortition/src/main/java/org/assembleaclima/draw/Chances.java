package org.assembleaclima.draw;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.assembleaclima.sortition.PanelList;
import org.assembleaclima.sortition.VolunteerId;

/**
 * Everybody's chances, counted from the list itself.
 *
 * @param panels how many the list has
 * @param peopleByCount how many people are in so many panels, 0 included when there are such
 * @param rows one for each quota, in the pool's order
 */
public record Chances(int panels, NavigableMap<Integer, Integer> peopleByCount, List<Row> rows) {

    public Chances {
        peopleByCount = Collections.unmodifiableNavigableMap(new TreeMap<>(peopleByCount));
        rows = List.copyOf(rows);
    }

    /**
     * How one quota's people fare.
     *
     * @param inPool how many of them volunteered
     * @param seats how many seats they have over all panels: divided by the panels it is the mean of a panel
     * @param fewest on any panel
     * @param most on any panel
     */
    public record Row(Quota quota, int inPool, int seats, int fewest, int most) {}

    /** @throws IllegalArgumentException when the list names somebody who is not in the pool */
    public static Chances of(Pool pool, PanelList list) {
        var places = places(pool);
        var tally = new Tally(pool);
        var byPanel = list.panels().stream()
                .map(panel -> tally.of(
                        panel.members().stream().map(id -> place(places, id)).toList()))
                .toList();
        var byCount = new TreeMap<Integer, Integer>();
        for (int count : counts(pool, list)) byCount.merge(count, 1, Integer::sum);
        var everybody = tally.of(IntStream.range(0, places.size()).boxed().toList());
        return new Chances(
                list.size(),
                byCount,
                IntStream.range(0, pool.quotas().size())
                        .mapToObj(quota -> row(pool.quotas().get(quota), everybody[quota], byPanel, quota))
                        .toList());
    }

    /**
     * For each volunteer, in the pool's order, on how many panels they are.
     *
     * @throws IllegalArgumentException when the list names somebody who is not in the pool
     */
    static int[] counts(Pool pool, PanelList list) {
        var places = places(pool);
        var counts = new int[places.size()];
        for (var panel : list.panels()) for (var id : panel.members()) counts[place(places, id)]++;
        return counts;
    }

    private static Map<VolunteerId, Integer> places(Pool pool) {
        var places = new HashMap<VolunteerId, Integer>();
        for (int i = 0; i < pool.volunteers().size(); i++)
            places.put(VolunteerId.of(pool.volunteers().get(i).id()), i);
        return places;
    }

    private static int place(Map<VolunteerId, Integer> places, VolunteerId id) {
        var place = places.get(id);
        if (place == null) throw new IllegalArgumentException(id + " is not in the pool");
        return place;
    }

    private static Row row(Quota quota, int inPool, List<int[]> byPanel, int at) {
        var counts = byPanel.stream().mapToInt(panel -> panel[at]).summaryStatistics();
        return new Row(quota, inPool, Math.toIntExact(counts.getSum()), counts.getMin(), counts.getMax());
    }
}
