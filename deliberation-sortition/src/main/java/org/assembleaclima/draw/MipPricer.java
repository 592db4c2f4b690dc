package org.assembleaclima.draw;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Prices with CBC, in floating point: several times quicker to find panels than {@link CpSatPricer}, but its bounds prove
 * nothing.
 */
final class MipPricer implements PanelPricer {

    private final Types types;
    private final MPSolver solver;
    private final MPVariable[] counts;

    MipPricer(Types types, Limits limits) {
        Natives.load();
        this.types = types;
        this.solver = MPSolver.createSolver("CBC");
        solver.objective().setMaximization();
        this.counts = IntStream.range(0, types.count())
                .mapToObj(type -> solver.makeIntVar(limits.leastOfType(type), limits.mostOfType(type), ""))
                .toArray(MPVariable[]::new);
        var all = IntStream.range(0, types.count()).toArray();
        var size = types.pool().panelSize();
        count(all, solver.makeConstraint(size, size));
        for (int row = 0; row < types.pool().quotas().size(); row++)
            count(types.counted(row), solver.makeConstraint(limits.leastOfQuota(row), limits.mostOfQuota(row)));
        for (int household = 0; household < types.households().size(); household++)
            count(types.households().get(household), solver.makeConstraint(limits.leastOfHousehold(household), 1));
    }

    private void count(int[] of, MPConstraint row) {
        for (var type : of) row.setCoefficient(counts[type], 1);
    }

    @Override
    public @Nullable Priced best(long[] weights, double gap) {
        PanelWorth.requireExact(types, weights);
        var most = Math.max(1, Arrays.stream(weights).max().orElse(1));
        for (int type = 0; type < counts.length; type++)
            solver.objective().setCoefficient(counts[type], (double) weights[type] / most);
        var parameters = new MPSolverParameters();
        parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, gap);
        var status = solver.solve(parameters);
        parameters.delete();
        if (status == MPSolver.ResultStatus.INFEASIBLE) return null;
        if (status != MPSolver.ResultStatus.OPTIMAL) throw new IllegalStateException("pricing ended as " + status);
        var found = new Counts(Arrays.stream(counts)
                .mapToInt(count -> (int) Math.round(count.solutionValue()))
                .toArray());
        var bound = (long) Math.ceil(solver.objective().bestBound() * most);
        return PanelWorth.checked(types, weights, found, Math.max(bound, PanelWorth.of(weights, found)));
    }

    @Override
    public void close() {
        solver.delete();
    }
}
