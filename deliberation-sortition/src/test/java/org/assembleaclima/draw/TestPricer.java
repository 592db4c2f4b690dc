package org.assembleaclima.draw;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Prices panels with CP-SAT and one worker: plain, for tests of what uses a pricer. */
final class TestPricer implements PanelPricer {

    private final Types types;
    private final CpModel model = new CpModel();
    private final IntVar[] counts;
    private int asked;

    TestPricer(Types types) {
        Loader.loadNativeLibraries();
        this.types = types;
        this.counts = IntStream.range(0, types.count())
                .mapToObj(type -> model.newIntVar(0, types.size(type), ""))
                .toArray(IntVar[]::new);
        var pool = types.pool();
        model.addEquality(LinearExpr.sum(counts), pool.panelSize());
        for (int row = 0; row < pool.quotas().size(); row++) {
            var quota = pool.quotas().get(row);
            model.addLinearConstraint(sum(types.counted(row)), quota.min(), quota.max());
        }
        for (var household : types.households()) model.addLessOrEqual(sum(household), 1);
    }

    private LinearExpr sum(int[] of) {
        return LinearExpr.sum(Arrays.stream(of).mapToObj(type -> counts[type]).toArray(IntVar[]::new));
    }

    @Override
    public @Nullable Priced best(long[] weights, double gap) {
        asked++;
        model.clearObjective();
        model.maximize(LinearExpr.weightedSum(counts, weights));
        var solver = new CpSolver();
        solver.getParameters().setNumWorkers(1).setRandomSeed(1).setRelativeGapLimit(gap);
        var status = solver.solve(model);
        if (status == CpSolverStatus.INFEASIBLE) return null;
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE)
            throw new IllegalStateException("pricing ended " + status);
        var panel = IntStream.range(0, types.count())
                .map(type -> Math.toIntExact(solver.value(counts[type])))
                .toArray();
        var value = IntStream.range(0, panel.length)
                .mapToLong(type -> weights[type] * panel[type])
                .sum();
        return new Priced(new Counts(panel), value, (long) Math.floor(solver.bestObjectiveBound()));
    }

    int asked() {
        return asked;
    }

    @Override
    public void close() {}
}
