package org.assembleaclima.draw;

import java.util.Optional;

/** Whether any panel meets all quotas of a pool. */
public final class Feasibility {

    private Feasibility() {}

    /**
     * One panel that does, checked in integers.
     *
     * @return for each type how many; empty when it is proven that there is none
     * @throws NoSolver when there is none on this machine
     */
    public static Optional<int[]> panel(Types types) {
        var model = PanelModel.withQuotas(types);
        return model.solve(0).map(solver -> checked(types, model.panel(solver)));
    }

    /** @throws IllegalStateException when it violates something: the solver is wrong then */
    static int[] checked(Types types, int[] panel) {
        var violations = types.violations(panel);
        if (!violations.isEmpty()) throw new IllegalStateException("the solver's panel is none: " + violations);
        return panel;
    }

    /** Whether there is a panel when all quotas are left out: size and households alone. */
    static boolean isLargeEnough(Types types) {
        return new PanelModel(types).solve(0).isPresent();
    }
}
