package org.assembleaclima.draw;

import com.google.ortools.sat.LinearExpr;
import org.jspecify.annotations.Nullable;

/**
 * Prices with CP-SAT, in integers and on one worker: the same question has the same answer, and a bound is free of tolerances.
 */
final class CpSatPricer implements PanelPricer {

    private final Types types;
    private final PanelModel panels;

    CpSatPricer(Types types) {
        this.types = types;
        this.panels = PanelModel.withQuotas(types);
    }

    /** @throws IllegalArgumentException when a panel's worth might not fit a double exactly */
    @Override
    public @Nullable Priced best(long[] weights, double gap) {
        PanelWorth.requireExact(types, weights);
        panels.model().clearObjective();
        panels.model().maximize(LinearExpr.weightedSum(panels.counts(), weights));
        var solver = panels.solve(gap);
        if (solver.isEmpty()) return null;
        var bound = (long) Math.floor(solver.get().bestObjectiveBound());
        return PanelWorth.checked(types, weights, panels.panel(solver.get()), bound);
    }

    @Override
    public void close() {} // nothing native outlives a solve
}
