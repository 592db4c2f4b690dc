package org.assembleaclima.draw;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Counts people by quota, in integers. */
final class Tally {

    private final Pool pool;
    private final int[][] quotasOf;

    Tally(Pool pool) {
        this.pool = pool;
        var places = new HashMap<Map.Entry<String, String>, Integer>();
        for (int quota = 0; quota < pool.quotas().size(); quota++) {
            var asked = pool.quotas().get(quota);
            places.put(Map.entry(asked.category(), asked.feature()), quota);
        }
        this.quotasOf = pool.volunteers().stream()
                .map(volunteer -> IntStream.range(0, pool.categories().size())
                        .map(category -> place(
                                places,
                                Map.entry(
                                        pool.categories().get(category),
                                        volunteer.features().get(category))))
                        .toArray())
                .toArray(int[][]::new);
    }

    private static int place(Map<Map.Entry<String, String>, Integer> places, Map.Entry<String, String> feature) {
        var place = places.get(feature);
        if (place == null) throw new IllegalArgumentException("no quota for " + feature);
        return place;
    }

    /** The places of the quotas that count somebody, one for each category. Not copied: for reading, never for changing. */
    int[] quotasOf(int volunteer) {
        return quotasOf[volunteer];
    }

    /** How many of these people each quota counts. */
    int[] of(Collection<Integer> volunteers) {
        var counts = new int[pool.quotas().size()];
        for (int volunteer : volunteers) for (int quota : quotasOf[volunteer]) counts[quota]++;
        return counts;
    }

    /** How many people too few or too many these are, over all quotas; 0 when they keep them. */
    long deviation(Collection<Integer> volunteers) {
        var counts = of(volunteers);
        return IntStream.range(0, counts.length)
                .map(quota -> outside(pool.quotas().get(quota), counts[quota]))
                .sum();
    }

    private static int outside(Quota quota, int count) {
        return Math.max(0, Math.max(quota.min() - count, count - quota.max()));
    }
}
