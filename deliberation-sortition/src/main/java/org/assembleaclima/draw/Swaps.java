package org.assembleaclima.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Puts one more on a panel without a solver: somebody goes, and for each feature in which the two differ another member is
 * changed for one who differs in that feature alone, so that every quota has as many as before.
 */
final class Swaps {

    private final Types types;
    private final Map<List<String>, List<Integer>> byFeatures = new HashMap<>();

    Swaps(Types types) {
        this.types = types;
        for (int type = 0; type < types.count(); type++)
            byFeatures.computeIfAbsent(features(type), key -> new ArrayList<>()).add(type);
    }

    List<String> features(int type) {
        return types.pool().volunteers().get(types.members(type).getFirst()).features();
    }

    /** The types with the same features; more than one where households are shared. */
    List<Integer> alike(int type) {
        return byFeatures.getOrDefault(features(type), List.of());
    }

    /**
     * A panel with one of a type, checked in integers.
     *
     * @param panel meets all quotas and has none of the type
     * @return empty when none was found; there may be one all the same
     */
    Optional<Counts> with(Counts panel, int type) {
        var members = IntStream.range(0, panel.types())
                .filter(member -> panel.of(member) > 0)
                .toArray();
        for (int leaving : members) {
            var changed = panel.toArray();
            changed[leaving]--;
            changed[type]++;
            if (!balance(changed, members, leaving, type)) continue;
            var balanced = new Counts(changed);
            if (types.violations(balanced).isEmpty()) return Optional.of(balanced);
        }
        return Optional.empty();
    }

    private boolean balance(int[] changed, int[] members, int leaving, int type) {
        var left = features(leaving);
        var came = features(type);
        for (int category = 0; category < came.size(); category++)
            if (!came.get(category).equals(left.get(category))
                    && !giveBack(changed, members, category, came.get(category), left.get(category))) return false;
        return true;
    }

    private boolean giveBack(int[] changed, int[] members, int category, String surplus, String missing) {
        for (int member : members) {
            if (changed[member] == 0 || !features(member).get(category).equals(surplus)) continue;
            var wanted = new ArrayList<>(features(member));
            wanted.set(category, missing);
            for (int other : byFeatures.getOrDefault(wanted, List.of())) {
                if (changed[other] == types.size(other)) continue;
                changed[member]--;
                changed[other]++;
                return true;
            }
        }
        return false;
    }
}
