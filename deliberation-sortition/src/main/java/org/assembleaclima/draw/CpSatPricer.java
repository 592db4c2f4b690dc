package org.assembleaclima.draw;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Prices with CP-SAT, in integers and on one worker: the same question has the same answer, and a bound is free of tolerances.
 */
final class CpSatPricer implements PanelPricer {

    private final Types types;
    private final CpModel model = new CpModel();
    private final IntVar[] counts;

    CpSatPricer(Types types) {
        Natives.load();
        this.types = types;
        this.counts = IntStream.range(0, types.count())
                .mapToObj(type -> model.newIntVar(0, types.size(type), ""))
                .toArray(IntVar[]::new);
        model.addEquality(LinearExpr.sum(counts), types.pool().panelSize());
        var quotas = types.pool().quotas();
        for (int row = 0; row < quotas.size(); row++)
            model.addLinearConstraint(
                    sum(types.counted(row)),
                    quotas.get(row).min(),
                    quotas.get(row).max());
        for (var household : types.households()) model.addLessOrEqual(sum(household), 1);
    }

    private LinearExpr sum(int[] of) {
        return LinearExpr.sum(Arrays.stream(of).mapToObj(type -> counts[type]).toArray(IntVar[]::new));
    }

    /** @throws IllegalArgumentException when a panel's worth might not fit a double exactly */
    @Override
    public @Nullable Priced best(long[] weights, double gap) {
        PanelWorth.requireExact(types, weights);
        model.clearObjective();
        model.maximize(LinearExpr.weightedSum(counts, weights));
        var solver = new CpSolver();
        solver.getParameters()
                .setNumWorkers(1)
                .setRelativeGapLimit(gap)
                .setAbsoluteGapLimit(0)
                .setRandomSeed(0);
        var status = solver.solve(model);
        if (status == CpSolverStatus.INFEASIBLE) return null;
        if (status != CpSolverStatus.OPTIMAL)
            throw new IllegalStateException("pricing ended as " + status + ": " + model.validate());
        var found = new Counts(Arrays.stream(counts)
                .mapToInt(count -> (int) solver.value(count))
                .toArray());
        return PanelWorth.checked(types, weights, found, (long) Math.floor(solver.bestObjectiveBound()));
    }

    @Override
    public void close() {} // nothing native outlives a solve
}
