package org.assembleaclima.draw;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Who can be on a panel at all. Of whom none can be, it is said which quotas stand in the way.
 *
 * @param uncovered those who can be on no panel, by type, ascending; everybody else is on some panel, as was checked
 */
public record Coverage(List<Uncovered> uncovered) {

    /** How far from the most new types a panel may be: another panel comes soon. */
    private static final double GAP = 0.5;

    /**
     * A type that no panel can have.
     *
     * @param type its number among the types
     * @param ids of its people, in the order of the pool
     * @param features of its people, in the order of the categories
     * @param giveWay a smallest set of bounds, in the order of the quotas: without these there is a panel with one of the type
     */
    public record Uncovered(int type, List<String> ids, List<String> features, List<Blocking> giveWay) {

        public Uncovered {
            ids = List.copyOf(ids);
            features = List.copyOf(features);
            giveWay = List.copyOf(giveWay);
        }

        /** The sentence for whoever asks why. */
        public String reason() {
            return "no panel can have one with " + String.join(", ", features) + ", unless "
                    + giveWay.stream().map(Blocking::toString).collect(Collectors.joining(" and "))
                    + (giveWay.size() == 1 ? " gives way" : " give way");
        }
    }

    /** One bound of one quota. */
    public record Blocking(Quota quota, Bound bound) {

        /** Such as {@code age:18-21 max 0}. */
        @Override
        public String toString() {
            return quota + " " + bound + " " + bound.of(quota);
        }
    }

    public Coverage {
        uncovered = List.copyOf(uncovered);
    }

    /**
     * Finds panels until everybody is on one or it is proven that the rest cannot be.
     *
     * @param panel one that meets all quotas
     * @throws NoSolver when there is none on this machine
     */
    public static Coverage of(Types types, Counts panel) {
        var search = new Search(types);
        search.coverFrom(types.checked(panel));
        while (search.coverMore()) {
            // until no panel has anybody new
        }
        return new Coverage(
                search.missing().mapToObj(type -> uncovered(types, type)).toList());
    }

    /** Why a type that no panel can have is so. */
    static Uncovered uncovered(Types types, int type) {
        var volunteers = types.pool().volunteers();
        var people = types.members(type).stream().map(volunteers::get).toList();
        return new Uncovered(
                type,
                people.stream().map(Volunteer::id).toList(),
                people.getFirst().features(),
                giveWay(types, type));
    }

    /** With one of the type on the panel, the fewest bounds that have to go. */
    private static List<Blocking> giveWay(Types types, int type) {
        var panels = new PanelModel(types);
        var model = panels.model();
        model.addGreaterOrEqual(panels.count(type), 1);
        var gone = new LinkedHashMap<Blocking, BoolVar>();
        for (int row = 0; row < types.pool().quotas().size(); row++) {
            var quota = types.pool().quotas().get(row);
            var counted = panels.counted(row);
            var min = model.newBoolVar("min" + row);
            var max = model.newBoolVar("max" + row);
            model.addGreaterOrEqual(counted, quota.min()).onlyEnforceIf(min.not());
            model.addLessOrEqual(counted, quota.max()).onlyEnforceIf(max.not());
            gone.put(new Blocking(quota, Bound.MIN), min);
            gone.put(new Blocking(quota, Bound.MAX), max);
        }
        model.minimize(LinearExpr.sum(gone.values().toArray(LinearArgument[]::new)));
        var solver = panels.solve(0).orElseThrow(); // a panel exists, and one of the type can take somebody's place
        return gone.entrySet().stream()
                .filter(bound -> solver.booleanValue(bound.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The types that were on a panel so far. */
    private static final class Search {

        private final Types types;
        private final BitSet covered = new BitSet();
        private final Swaps swaps;
        private final Map<Integer, Integer> householdOf = new HashMap<>();

        Search(Types types) {
            this.types = types;
            this.swaps = new Swaps(types);
            for (int i = 0; i < types.households().size(); i++)
                for (int type : types.households().get(i)) householdOf.put(type, i);
        }

        /** Those on a panel, and all who are put on it by swaps. */
        void coverFrom(Counts panel) {
            cover(panel);
            var tried = new HashSet<List<String>>();
            for (int type = 0; type < types.count(); type++)
                if (!covered.get(type) && tried.add(swaps.features(type)))
                    swaps.with(panel, type).ifPresent(this::cover);
        }

        /** Whoever has the features of one on the panel can take that place, unless another of the household is there. */
        void cover(Counts panel) {
            var present = new HashMap<Integer, Integer>();
            householdOf.forEach((type, household) -> {
                if (panel.of(type) > 0) present.put(household, type);
            });
            for (int on = 0; on < panel.types(); on++) {
                if (panel.of(on) == 0) continue;
                for (int other : swaps.alike(on)) {
                    var housemate = present.getOrDefault(householdOf.getOrDefault(other, -1), on);
                    if (housemate == on) covered.set(other);
                }
            }
        }

        IntStream missing() {
            return IntStream.range(0, types.count()).filter(type -> !covered.get(type));
        }

        /** Looks for a panel with many new ones; false when it is proven that none has one. */
        boolean coverMore() {
            if (missing().findAny().isEmpty()) return false;
            var panels = PanelModel.withQuotas(types);
            var model = panels.model();
            var fresh = new ArrayList<LinearArgument>();
            missing()
                    .boxed()
                    .collect(Collectors.groupingBy(swaps::features, LinkedHashMap::new, Collectors.toList()))
                    .values()
                    .forEach(alike -> {
                        var one = model.newBoolVar("new" + fresh.size());
                        var counts = alike.stream().map(panels::count).toArray(IntVar[]::new);
                        model.addLessOrEqual(one, LinearExpr.sum(counts));
                        fresh.add(one);
                    });
            var sum = LinearExpr.sum(fresh.toArray(LinearArgument[]::new));
            model.addGreaterOrEqual(sum, 1);
            model.maximize(sum);
            var solved = panels.solve(GAP);
            solved.ifPresent(solver -> coverFrom(types.checked(panels.panel(solver))));
            return solved.isPresent();
        }
    }
}
