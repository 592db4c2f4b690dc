package org.assembleaclima.draw;

import static java.lang.Double.POSITIVE_INFINITY;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All panels of a tiny pool, one by one, and the fairest way to mix them: person by person, without types. */
final class EveryPanel {

    private final List<boolean[]> panels = new ArrayList<>();
    private final int people;

    EveryPanel(Pool pool) {
        this.people = pool.volunteers().size();
        for (int members = 0; members < 1 << people; members++)
            if (Integer.bitCount(members) == pool.panelSize()) addIfPanel(pool, members);
    }

    private void addIfPanel(Pool pool, int members) {
        var seated = new boolean[people];
        var of = new ArrayList<Volunteer>();
        for (int person = 0; person < people; person++)
            if (seated[person] = (members >> person & 1) == 1)
                of.add(pool.volunteers().get(person));
        for (var quota : pool.quotas()) {
            var category = pool.categories().indexOf(quota.category());
            var has = of.stream()
                    .filter(one -> one.features().get(category).equals(quota.feature()))
                    .count();
            if (has < quota.min() || has > quota.max()) return;
        }
        var households = of.stream().flatMap(one -> one.household().stream()).toList();
        if (households.stream().distinct().count() == households.size()) panels.add(seated);
    }

    int count() {
        return panels.size();
    }

    boolean canHold(int person) {
        return panels.stream().anyMatch(panel -> panel[person]);
    }

    /**
     * Everybody's chance, 0 for those whom no panel holds. Who is tight at a level is found without duals: whoever cannot get
     * more while all others keep the level.
     */
    double[] leximin() {
        var chances = new double[people];
        var free = new boolean[people];
        for (int person = 0; person < people; person++) free[person] = canHold(person);
        while (anyOf(free)) {
            var level = most(chances, free, free, 0);
            var tight = new boolean[people];
            for (int person = 0; person < people; person++) {
                var alone = new boolean[people];
                alone[person] = true;
                tight[person] = free[person] && most(chances, free, alone, level) < level + 1e-5;
            }
            if (!anyOf(tight)) throw new IllegalStateException("nobody is tight at " + level);
            for (int person = 0; person < people; person++) {
                if (!tight[person]) continue;
                chances[person] = level;
                free[person] = false;
            }
        }
        return chances;
    }

    private static boolean anyOf(boolean[] people) {
        for (var each : people) if (each) return true;
        return false;
    }

    /** The greatest least chance of some, while all free keep a level and all others their chances. */
    private double most(double[] chances, boolean[] free, boolean[] raised, double level) {
        try (var program = new GlopProgram(GlopProgram.Simplex.PRIMAL)) {
            var least = program.addColumn(1, 0, POSITIVE_INFINITY);
            var whole = program.addRow(1, 1);
            var columns = panels.stream()
                    .mapToInt(panel -> program.addColumn(0, 0, 1))
                    .toArray();
            Arrays.stream(columns).forEach(column -> program.coefficient(whole, column, 1));
            for (int person = 0; person < people; person++) {
                var kept = Math.max(0, (free[person] ? level : chances[person]) - 1e-8);
                var row = program.addRow(raised[person] ? 0 : kept, POSITIVE_INFINITY);
                if (raised[person]) program.coefficient(row, least, -1);
                for (int panel = 0; panel < columns.length; panel++)
                    if (panels.get(panel)[person]) program.coefficient(row, columns[panel], 1);
            }
            var optimum = program.solve();
            if (optimum == null) throw new IllegalStateException("kept chances became infeasible");
            return optimum.value();
        }
    }
}
