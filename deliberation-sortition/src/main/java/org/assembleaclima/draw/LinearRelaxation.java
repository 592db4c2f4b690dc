package org.assembleaclima.draw;

import static java.lang.Double.NEGATIVE_INFINITY;
import static java.lang.Double.POSITIVE_INFINITY;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What every average of panels satisfies: size, quotas, households as linear inequalities, and what was proven of all panels
 * besides. Its LEXIMIN point is found in well under a second, no distribution over panels is fairer, and mostly some
 * distribution reaches it; where none does, a further certificate cuts the point off.
 */
final class LinearRelaxation {

    /** Duals above this are no rounding error: those of a stage sum to 1 over the free types. */
    private static final double POSITIVE_DUAL = 1e-6;

    /** Chances are fixed so much below a stage's level, to keep the next stage feasible in floating point. */
    private static final double BELOW_LEVEL = 1e-9;

    /** Cut from all fixed chances where that was too little. */
    private static final double LOOSENING = 1e-7;

    private static final int LOOSENINGS = 10;

    private final Types types;
    private final List<Certificate> cuts = new ArrayList<>();
    private final Set<Integer> barred = new HashSet<>();

    LinearRelaxation(Types types) {
        this.types = types;
    }

    void cut(Certificate certificate) {
        cuts.add(certificate);
    }

    /** Leaves types that no panel can hold out of the comparison, with chance 0. */
    void bar(List<Integer> uncoverable) {
        barred.addAll(uncoverable);
    }

    /**
     * Raises the least chance as far as it goes, then the least of those that can go further, and so on.
     *
     * @throws IllegalArgumentException when not even fractions of people can meet the quotas
     */
    FairPoint leximin() {
        try (var program = new GlopProgram(GlopProgram.Simplex.DUAL)) {
            return new Stages(program).run();
        }
    }

    private final class Stages {

        private final LinearProgram program;
        private final int level;
        private final int[] shares = new int[types.count()];
        private final boolean[] fixed = new boolean[types.count()];
        private final double[] chances = new double[types.count()];
        private final List<FairPoint.Level> levels = new ArrayList<>();
        private int loosenings;

        Stages(LinearProgram program) {
            this.program = program;
            for (int type = 0; type < types.count(); type++) {
                fixed[type] = barred.contains(type);
                program.addColumn(0, 0, fixed[type] ? 0 : types.size(type));
            }
            this.level = program.addColumn(1, 0, POSITIVE_INFINITY);
            addPanelRows();
            for (int type = 0; type < types.count(); type++) {
                shares[type] = program.addRow(fixed[type] ? NEGATIVE_INFINITY : 0, POSITIVE_INFINITY);
                program.coefficient(shares[type], type, 1.0 / types.size(type));
                program.coefficient(shares[type], level, -1);
            }
        }

        private void addPanelRows() {
            var size = program.addRow(types.pool().panelSize(), types.pool().panelSize());
            for (int type = 0; type < types.count(); type++) program.coefficient(size, type, 1);
            var quotas = types.pool().quotas();
            for (int row = 0; row < quotas.size(); row++)
                count(
                        types.counted(row),
                        program.addRow(quotas.get(row).min(), quotas.get(row).max()));
            for (var household : types.households()) count(household, program.addRow(NEGATIVE_INFINITY, 1));
            for (var cut : cuts) addCut(cut);
        }

        private void count(int[] of, int row) {
            for (var type : of) program.coefficient(row, type, 1);
        }

        private void addCut(Certificate cut) {
            var greatest = (double) Math.max(
                    1, cut.weights().stream().mapToLong(Long::longValue).max().orElse(1));
            var row = program.addRow(NEGATIVE_INFINITY, cut.worth() / greatest);
            for (int type = 0; type < types.count(); type++)
                program.coefficient(row, type, cut.weights().get(type) / greatest);
        }

        FairPoint run() {
            while (hasFree()) {
                var optimum = program.solve();
                if (optimum == null) loosen();
                else fix(optimum);
            }
            return new FairPoint(types, chances, levels);
        }

        private boolean hasFree() {
            for (var each : fixed) if (!each) return true;
            return false;
        }

        private void fix(LinearProgram.Optimum optimum) {
            var weights = weights(optimum);
            var tight = new ArrayList<Integer>();
            for (int type = 0; type < types.count(); type++)
                if (!fixed[type] && weights[type] * types.size(type) > POSITIVE_DUAL) tight.add(type);
            if (tight.isEmpty()) throw new IllegalStateException("a stage without a positive dual");
            levels.add(new FairPoint.Level(
                    optimum.value(), Arrays.stream(weights).boxed().toList(), fixedSoFar(), tight));
            for (var type : tight) {
                fixed[type] = true;
                chances[type] = optimum.value();
                program.boundRow(shares[type], NEGATIVE_INFINITY, POSITIVE_INFINITY);
                hold(type, BELOW_LEVEL);
            }
        }

        private Set<Integer> fixedSoFar() {
            var types = new HashSet<Integer>();
            for (int type = 0; type < fixed.length; type++) if (fixed[type]) types.add(type);
            return types;
        }

        /** For each type what its seats are worth: for a free one its share in the level, for a fixed one what it keeps from it. */
        private double[] weights(LinearProgram.Optimum optimum) {
            var weights = new double[types.count()];
            for (int type = 0; type < weights.length; type++)
                weights[type] = fixed[type]
                        ? Math.max(0, -optimum.reducedCost(type))
                        : Math.max(0, -optimum.dual(shares[type])) / types.size(type);
            return weights;
        }

        private void hold(int type, double below) {
            if (barred.contains(type)) return;
            var least = Math.clamp((chances[type] - below) * types.size(type), 0, types.size(type));
            program.boundColumn(type, least, types.size(type));
        }

        private void loosen() {
            if (levels.isEmpty()) throw new IllegalArgumentException("no panel meets all quotas");
            if (++loosenings > LOOSENINGS) throw new IllegalStateException("fixed chances became infeasible");
            for (int type = 0; type < types.count(); type++) if (fixed[type]) hold(type, LOOSENING * loosenings);
        }
    }
}
