package org.assembleaclima.draw;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The panels of a pool as a model of CP-SAT: a count for each type, the panel's size, one of each household at most. Quotas
 * are for the caller to add. One thread and a fixed seed, so that the same model has the same answer.
 */
final class PanelModel {

    private final Types types;
    private final CpModel model = new CpModel();
    private final IntVar[] counts;

    /** @throws NoSolver when there is none on this machine */
    PanelModel(Types types) {
        Natives.load();
        this.types = types;
        this.counts = IntStream.range(0, types.count())
                .mapToObj(type -> model.newIntVar(0, types.size(type), "type" + type))
                .toArray(IntVar[]::new);
        model.addEquality(LinearExpr.sum(counts), types.pool().panelSize());
        for (var household : types.households()) model.addLessOrEqual(LinearExpr.sum(of(household)), 1);
    }

    /** With every quota as it stands. */
    static PanelModel withQuotas(Types types) {
        var panels = new PanelModel(types);
        for (int row = 0; row < types.pool().quotas().size(); row++) {
            var quota = types.pool().quotas().get(row);
            panels.model.addLinearConstraint(panels.counted(row), quota.min(), quota.max());
        }
        return panels;
    }

    CpModel model() {
        return model;
    }

    /** One for each type. Not copied: for reading, never for changing. */
    IntVar[] counts() {
        return counts;
    }

    IntVar count(int type) {
        return counts[type];
    }

    /** How many of the panel a quota counts. */
    LinearArgument counted(int quota) {
        return LinearExpr.sum(of(types.counted(quota)));
    }

    private LinearArgument[] of(int[] some) {
        return Arrays.stream(some).mapToObj(this::count).toArray(LinearArgument[]::new);
    }

    /**
     * Solves it.
     *
     * @param gap how far from the best the objective may be, relative; 0 for the best
     * @return empty when nothing meets the model
     * @throws IllegalStateException when the solver gives up
     */
    Optional<CpSolver> solve(double gap) {
        var solver = new CpSolver();
        solver.getParameters()
                .setNumWorkers(1)
                .setRelativeGapLimit(gap)
                .setAbsoluteGapLimit(0)
                .setRandomSeed(0);
        var status = solver.solve(model);
        if (status == CpSolverStatus.INFEASIBLE) return Optional.empty();
        if (status == CpSolverStatus.OPTIMAL) return Optional.of(solver);
        throw new IllegalStateException("the solver ended with " + status + ": " + model.validate());
    }

    /** The panel of a solution. */
    Counts panel(CpSolver solver) {
        return new Counts(Arrays.stream(counts)
                .mapToInt(count -> Math.toIntExact(solver.value(count)))
                .toArray());
    }
}
