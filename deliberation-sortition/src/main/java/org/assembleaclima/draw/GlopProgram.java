package org.assembleaclima.draw;

import static com.google.ortools.linearsolver.MPSolver.ResultStatus.INFEASIBLE;
import static com.google.ortools.linearsolver.MPSolver.ResultStatus.OPTIMAL;
import static com.google.ortools.linearsolver.MPSolver.ResultStatus.UNBOUNDED;
import static com.google.ortools.linearsolver.MPSolverParameters.IntegerParam.INCREMENTALITY;
import static com.google.ortools.linearsolver.MPSolverParameters.IntegerParam.LP_ALGORITHM;
import static com.google.ortools.linearsolver.MPSolverParameters.IntegerParam.PRESOLVE;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Glop, the simplex solver of OR-Tools. Deterministic. */
final class GlopProgram implements LinearProgram {

    /** By which simplex a program is solved again: what was added last decides which starts near the optimum. */
    enum Simplex {
        /** For columns added. */
        PRIMAL,
        /** For rows added and bounds changed. */
        DUAL
    }

    private final MPSolver solver;
    private final MPSolverParameters again;
    private final MPSolverParameters afresh;
    private final List<MPConstraint> rows = new ArrayList<>();
    private final List<MPVariable> columns = new ArrayList<>();

    GlopProgram(Simplex simplex) {
        Natives.load();
        this.solver = MPSolver.createSolver("GLOP");
        this.again = new MPSolverParameters();
        this.afresh = new MPSolverParameters();
        solver.objective().setMaximization();
        var algorithm = simplex == Simplex.DUAL
                ? MPSolverParameters.LpAlgorithmValues.DUAL
                : MPSolverParameters.LpAlgorithmValues.PRIMAL;
        again.setIntegerParam(LP_ALGORITHM, algorithm.swigValue());
        again.setIntegerParam(
                PRESOLVE, MPSolverParameters.PresolveValues.PRESOLVE_OFF.swigValue()); // else it starts from nothing
        afresh.setIntegerParam(LP_ALGORITHM, MPSolverParameters.LpAlgorithmValues.PRIMAL.swigValue());
        afresh.setIntegerParam(INCREMENTALITY, MPSolverParameters.IncrementalityValues.INCREMENTALITY_OFF.swigValue());
    }

    @Override
    public int addRow(double lower, double upper) {
        rows.add(solver.makeConstraint(lower, upper));
        return rows.size() - 1;
    }

    @Override
    public int addColumn(double cost, double lower, double upper) {
        var column = solver.makeNumVar(lower, upper, "");
        columns.add(column);
        solver.objective().setCoefficient(column, cost);
        return columns.size() - 1;
    }

    @Override
    public void coefficient(int row, int column, double value) {
        rows.get(row).setCoefficient(columns.get(column), value);
    }

    @Override
    public void boundRow(int row, double lower, double upper) {
        rows.get(row).setBounds(lower, upper);
    }

    @Override
    public void boundColumn(int column, double lower, double upper) {
        columns.get(column).setBounds(lower, upper);
    }

    @Override
    public @Nullable Optimum solve() {
        var status = solver.solve(again);
        if (status == OPTIMAL) return new Found();
        solver.reset(); // it is said to be infeasible, or abnormal, for numbers that piled up too
        status = solver.solve(afresh);
        if (status == OPTIMAL) return new Found();
        if (status == INFEASIBLE || status == UNBOUNDED) return null;
        throw new IllegalStateException("the linear program ended as " + status);
    }

    /** Read at once: the solver forgets its answer when the program changes. */
    private final class Found implements Optimum {

        private final double value = solver.objective().value();
        private final double[] values =
                columns.stream().mapToDouble(MPVariable::solutionValue).toArray();
        private final double[] reducedCosts =
                columns.stream().mapToDouble(MPVariable::reducedCost).toArray();
        private final double[] duals =
                rows.stream().mapToDouble(MPConstraint::dualValue).toArray();

        @Override
        public double value() {
            return value;
        }

        @Override
        public double column(int column) {
            return values[column];
        }

        @Override
        public double dual(int row) {
            return duals[row];
        }

        @Override
        public double reducedCost(int column) {
            return reducedCosts[column];
        }
    }

    @Override
    public void close() {
        again.delete();
        afresh.delete();
        solver.delete();
    }
}
