package org.assembleaclima.dashboard.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** How many are in a state. */
record StateCount(String state, int count) {

    /** In the order of the states' names; states of nothing are left out. */
    static List<StateCount> of(Map<String, Integer> counts) {
        return new TreeMap<>(counts)
                .entrySet().stream()
                        .map(entry -> new StateCount(entry.getKey(), entry.getValue()))
                        .toList();
    }

    static <T> List<StateCount> of(Collection<T> all, Function<T, ? extends Enum<?>> state) {
        var counts = new TreeMap<String, Integer>();
        all.forEach(one -> counts.merge(state.apply(one).name(), 1, Integer::sum));
        return of(counts);
    }

    static int in(List<StateCount> counts, Enum<?> state) {
        return counts.stream()
                .filter(one -> one.state().equals(state.name()))
                .mapToInt(StateCount::count)
                .findFirst()
                .orElse(0);
    }
}
