package org.assembleaclima.draw;

import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The cheapest change of quotas that lets some panel meet them. A step down of a minimum costs 1 + 2/minimum, so that a small
 * one is the dearest; a step up of a maximum costs 1. It is a proposal: somebody has to take it.
 *
 * @param changes each bound that moves, in the order of the quotas; empty when none has to
 */
public record Relaxation(List<Change> changes) {

    /**
     * One bound that moves.
     *
     * @param quota as it stands
     * @param bound which of its two
     * @param to within the quota's flex bounds
     */
    public record Change(Quota quota, Bound bound, int to) {

        int from() {
            return bound.of(quota);
        }

        int steps() {
            return Math.abs(to - from());
        }

        /** Such as {@code eta:75+ min 15 -> 13}. */
        @Override
        public String toString() {
            return quota + " " + bound + " " + from() + " -> " + to;
        }
    }

    /** The largest objective that is sure to be added up within 64 bits. */
    private static final BigInteger LARGEST = BigInteger.ONE.shiftLeft(60);

    public Relaxation {
        changes = List.copyOf(changes);
    }

    /**
     * Finds it.
     *
     * <p>Costs are whole numbers to the solver: multiplied by the least common multiple of the minimums or, should the sum of
     * all be beyond 2^60 then, by a smaller number, with each step's cost off by less than one part in that number.
     *
     * @return empty when no panel meets the quotas even at their flex bounds
     * @throws NoSolver when there is none on this machine
     */
    public static Optional<Relaxation> cheapest(Types types) {
        var quotas = types.pool().quotas();
        var panels = new PanelModel(types);
        var scale = scale(quotas);
        var cost = LinearExpr.newBuilder();
        var steps = new ArrayList<IntVar[]>();
        for (int row = 0; row < quotas.size(); row++) {
            var quota = quotas.get(row);
            var down = panels.model().newIntVar(0, quota.min() - quota.minFlex(), "down" + row);
            var up = panels.model().newIntVar(0, quota.maxFlex() - quota.max(), "up" + row);
            var counted = panels.counted(row);
            panels.model()
                    .addGreaterOrEqual(LinearExpr.newBuilder().add(counted).add(down), quota.min());
            panels.model().addLessOrEqual(LinearExpr.newBuilder().add(counted).addTerm(up, -1), quota.max());
            cost.addTerm(down, costOfStepDown(quota, scale)).addTerm(up, scale.longValueExact());
            steps.add(new IntVar[] {down, up});
        }
        panels.model().minimize(cost);
        return panels.solve(0).map(solver -> {
            var changes = new ArrayList<Change>();
            for (int row = 0; row < quotas.size(); row++) {
                var quota = quotas.get(row);
                var down = Math.toIntExact(solver.value(steps.get(row)[0]));
                var up = Math.toIntExact(solver.value(steps.get(row)[1]));
                if (down > 0) changes.add(new Change(quota, Bound.MIN, quota.min() - down));
                if (up > 0) changes.add(new Change(quota, Bound.MAX, quota.max() + up));
            }
            var relaxation = new Relaxation(changes);
            new Types(relaxation.applied(types.pool())).checked(panels.panel(solver));
            return relaxation;
        });
    }

    private static long costOfStepDown(Quota quota, BigInteger scale) {
        if (quota.min() == 0) return 0;
        return scale.add(scale.shiftLeft(1).divide(BigInteger.valueOf(quota.min())))
                .longValueExact();
    }

    private static BigInteger scale(List<Quota> quotas) {
        var multiple = BigInteger.ONE;
        var steps = BigInteger.ONE;
        for (var quota : quotas) {
            if (quota.min() > 0) {
                var min = BigInteger.valueOf(quota.min());
                multiple = multiple.divide(multiple.gcd(min)).multiply(min);
            }
            steps = steps.add(BigInteger.valueOf(3L * quota.min())).add(BigInteger.valueOf(quota.maxFlex()));
        }
        return multiple.min(LARGEST.divide(steps));
    }

    /** What all changes cost together, rounded to four decimals. */
    public BigDecimal cost() {
        var cost = BigDecimal.ZERO;
        for (var change : changes) {
            var steps = BigDecimal.valueOf(change.steps());
            cost = cost.add(steps);
            if (change.bound() == Bound.MIN)
                cost = cost.add(steps.multiply(BigDecimal.TWO)
                        .divide(BigDecimal.valueOf(change.quota().min()), MathContext.DECIMAL128));
        }
        return cost.setScale(4, RoundingMode.HALF_UP);
    }

    /** The pool with its quotas changed, for whoever has decided so. */
    public Pool applied(Pool pool) {
        var quotas = pool.quotas().stream().map(this::applied).toList();
        return new Pool(pool.panelSize(), pool.categories(), quotas, pool.volunteers());
    }

    private Quota applied(Quota quota) {
        var changed = quota;
        for (var change : changes)
            if (change.quota().equals(quota)) changed = change.bound().changed(changed, change.to());
        return changed;
    }
}
