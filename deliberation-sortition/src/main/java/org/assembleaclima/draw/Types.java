package org.assembleaclima.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A pool as solvers see it: volunteers who are equal in all that quotas ask are one type, and a panel is a count for each
 * type. Nothing is lost by it: whoever is of a type has the same chance. One who shares a household with another volunteer is
 * a type alone.
 *
 * <p>Types are in the order of their first volunteer, and everything here is in integers.
 */
public final class Types {

    private final Pool pool;
    private final List<List<Integer>> members;
    private final List<int[]> rows;
    private final List<int[]> households;

    public Types(Pool pool) {
        this.pool = pool;
        var byHousehold = new LinkedHashMap<String, List<Integer>>();
        var volunteers = pool.volunteers();
        for (int i = 0; i < volunteers.size(); i++) {
            var place = i;
            volunteers.get(i).household().ifPresent(household -> byHousehold
                    .computeIfAbsent(household, key -> new ArrayList<>())
                    .add(place));
        }
        var groups = new LinkedHashMap<List<Object>, List<Integer>>();
        for (int i = 0; i < volunteers.size(); i++) {
            var volunteer = volunteers.get(i);
            var shared = volunteer
                    .household()
                    .filter(household -> isShared(byHousehold, household))
                    .isPresent();
            groups.computeIfAbsent(List.of(volunteer.features(), shared ? i : -1), key -> new ArrayList<>())
                    .add(i);
        }
        this.members = groups.values().stream().map(List::copyOf).toList();
        var typeOf = new HashMap<Integer, Integer>();
        for (int type = 0; type < members.size(); type++) for (int member : members.get(type)) typeOf.put(member, type);
        this.rows = pool.quotas().stream().map(this::typesWith).toList();
        this.households = byHousehold.values().stream()
                .filter(together -> together.size() > 1)
                .map(together -> together.stream().mapToInt(typeOf::get).toArray())
                .toList();
    }

    private static boolean isShared(Map<String, List<Integer>> byHousehold, String household) {
        var together = byHousehold.get(household);
        return together != null && together.size() > 1;
    }

    private int[] typesWith(Quota quota) {
        var category = pool.categories().indexOf(quota.category());
        var with = new ArrayList<Integer>();
        for (int type = 0; type < members.size(); type++)
            if (pool.volunteers()
                    .get(members.get(type).getFirst())
                    .features()
                    .get(category)
                    .equals(quota.feature())) with.add(type);
        return with.stream().mapToInt(Integer::intValue).toArray();
    }

    public Pool pool() {
        return pool;
    }

    /** How many there are. */
    public int count() {
        return members.size();
    }

    /** How many volunteers are of a type, from 1. */
    public int size(int type) {
        return members.get(type).size();
    }

    /** The places in the pool of those who are of a type, ascending. */
    public List<Integer> members(int type) {
        return members.get(type);
    }

    /** The types whose people a quota counts, by the quota's place in {@link Pool#quotas()}. */
    public int[] counted(int quota) {
        return rows.get(quota).clone();
    }

    /** For each household of several volunteers their types, each of size 1: a panel holds one of them at most. */
    public List<int[]> households() {
        return households;
    }

    /** What is wrong with a panel given as counts: empty when it meets the size, all quotas, all households. */
    public List<String> violations(Counts panel) {
        var wrong = new ArrayList<String>();
        if (panel.types() != count()) return List.of("it counts " + panel.types() + " types of " + count());
        for (int type = 0; type < count(); type++)
            if (panel.of(type) < 0 || panel.of(type) > size(type))
                wrong.add("type " + type + " has " + panel.of(type) + " of " + size(type));
        var size = panel.size();
        if (size != pool.panelSize()) wrong.add("it has " + size + " of " + pool.panelSize());
        for (int row = 0; row < rows.size(); row++) {
            var quota = pool.quotas().get(row);
            var has = sum(panel, rows.get(row));
            if (has < quota.min() || has > quota.max())
                wrong.add(quota + " has " + has + " of " + quota.min() + " to " + quota.max());
        }
        for (var household : households)
            if (sum(panel, household) > 1) wrong.add("a household has " + sum(panel, household));
        return wrong;
    }

    /**
     * The same panel.
     *
     * @throws IllegalStateException when it violates something: the solver is wrong then
     */
    Counts checked(Counts panel) {
        var violations = violations(panel);
        if (!violations.isEmpty()) throw new IllegalStateException("the solver's panel is none: " + violations);
        return panel;
    }

    private static int sum(Counts panel, int[] types) {
        return Arrays.stream(types).map(panel::of).sum();
    }
}
