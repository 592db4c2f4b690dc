package org.assembleaclima.draw;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Who is equal to whom in all that quotas ask, and who lives with whom: as numbers, by places in the pool. */
final class Neighbours {

    /** The home of whoever shares it with no other volunteer. */
    static final int ALONE = -1;

    private final int[] kinds;
    private final int[] homes;
    private final int countOfKinds;
    private final int countOfHomes;

    Neighbours(Pool pool, Tally tally) {
        var people = pool.volunteers();
        var known = new HashMap<List<Integer>, Integer>();
        this.kinds = IntStream.range(0, people.size())
                .map(person -> number(
                        known, IntStream.of(tally.quotasOf(person)).boxed().toList()))
                .toArray();
        this.countOfKinds = known.size();
        var seen = new HashSet<String>();
        var shared = new HashSet<String>();
        for (var one : people)
            one.household().filter(household -> !seen.add(household)).ifPresent(shared::add);
        var numbered = new HashMap<String, Integer>();
        this.homes = people.stream()
                .mapToInt(one -> one.household()
                        .filter(shared::contains)
                        .map(household -> number(numbered, household))
                        .orElse(ALONE))
                .toArray();
        this.countOfHomes = numbered.size();
    }

    private static <K> int number(Map<K, Integer> known, K key) {
        var next = known.size();
        return known.computeIfAbsent(key, fresh -> next);
    }

    /** The same number for people who are equal in all that quotas ask; from 0. */
    int kind(int person) {
        return kinds[person];
    }

    /** The same number for people who live together, from 0; else {@link #ALONE}. */
    int home(int person) {
        return homes[person];
    }

    int kinds() {
        return countOfKinds;
    }

    int homes() {
        return countOfHomes;
    }
}
