package org.assembleaclima.draw;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.assembleaclima.sortition.PublicStream;

/**
 * Parts panels into two groups of equal size, or of one more where the panel is odd, that are as alike as can be: the largest
 * difference between the two over all quotas is the smallest possible, and with it their sum. Not for several threads.
 */
final class Split {

    private final Tally tally;
    private final int quotas;
    private final PublicStream stream;

    /** @param seed of the dealing: who of equal people goes into which group follows from it */
    Split(Pool pool, byte[] seed) {
        Natives.load();
        this.tally = new Tally(pool);
        this.quotas = pool.quotas().size();
        this.stream = new PublicStream(seed, "split");
    }

    /**
     * The two groups of a panel, each in the panel's order.
     *
     * @param a the larger one where the panel is odd
     * @param difference the largest between the two over all quotas
     */
    record Halves(List<Integer> a, List<Integer> b, int difference) {}

    /** @param panel places in the pool, at least one */
    Halves of(List<Integer> panel) {
        var kinds = new LinkedHashMap<List<Integer>, List<Integer>>();
        for (int person : stream.shuffled(panel))
            kinds.computeIfAbsent(IntStream.of(tally.quotasOf(person)).boxed().toList(), key -> new ArrayList<>())
                    .add(person);
        var groups = List.copyOf(kinds.values());
        var chosen = solve(groups, panel, true);
        if (chosen.isEmpty()) chosen = solve(groups, panel, false);
        var inA = new ArrayList<Integer>();
        for (int kind = 0; kind < groups.size(); kind++)
            inA.addAll(groups.get(kind).subList(0, chosen.get(kind)));
        var a = panel.stream().filter(inA::contains).toList();
        var b = panel.stream().filter(person -> !inA.contains(person)).toList();
        return new Halves(a, b, difference(a, b));
    }

    private int difference(List<Integer> a, List<Integer> b) {
        var inA = tally.of(a);
        var inB = tally.of(b);
        return IntStream.range(0, inA.length)
                .map(quota -> Math.abs(inA[quota] - inB[quota]))
                .max()
                .orElse(0);
    }

    /**
     * How many of each kind of equal people go into group A.
     *
     * @param halved whether each quota's people have to be halved, but for an odd one: then no split is better, and none has
     *     to be proven so
     * @return empty when they cannot be halved
     */
    private List<Integer> solve(List<List<Integer>> kinds, List<Integer> panel, boolean halved) {
        var model = new CpModel();
        var inA = new ArrayList<IntVar>();
        for (var kind : kinds) inA.add(model.newIntVar(0, kind.size(), ""));
        model.addEquality(LinearExpr.sum(inA.toArray(IntVar[]::new)), Math.ceilDiv(panel.size(), 2));
        var total = tally.of(panel);
        if (halved) halve(model, kinds, inA, total);
        else minimise(model, kinds, inA, total, panel.size());
        var solver = new CpSolver();
        solver.getParameters().setNumWorkers(1).setRandomSeed(1);
        var status = solver.solve(model);
        if (status == CpSolverStatus.INFEASIBLE && halved) return List.of();
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE)
            throw new IllegalStateException("splitting ended " + status);
        return inA.stream().map(solver::value).map(Math::toIntExact).toList();
    }

    private void halve(CpModel model, List<List<Integer>> kinds, List<IntVar> inA, int[] total) {
        for (int quota = 0; quota < quotas; quota++)
            model.addLinearConstraint(counted(kinds, inA, quota), total[quota] / 2, Math.ceilDiv(total[quota], 2));
    }

    private void minimise(CpModel model, List<List<Integer>> kinds, List<IntVar> inA, int[] total, int size) {
        var largest = model.newIntVar(0, size, "");
        var objective = LinearExpr.newBuilder().addTerm(largest, (long) size * quotas + 1);
        for (int quota = 0; quota < quotas; quota++) {
            var difference = model.newIntVar(0, size, "");
            var aMinusB = LinearExpr.newBuilder()
                    .addTerm(counted(kinds, inA, quota), 2)
                    .add(-total[quota])
                    .build();
            model.addAbsEquality(difference, aMinusB);
            model.addLessOrEqual(difference, largest);
            objective.add(difference);
        }
        model.minimize(objective.build());
    }

    private LinearExpr counted(List<List<Integer>> kinds, List<IntVar> inA, int quota) {
        var sum = LinearExpr.newBuilder();
        for (int kind = 0; kind < kinds.size(); kind++)
            if (IntStream.of(tally.quotasOf(kinds.get(kind).getFirst())).anyMatch(with -> with == quota))
                sum.add(inA.get(kind));
        return sum.build();
    }
}
