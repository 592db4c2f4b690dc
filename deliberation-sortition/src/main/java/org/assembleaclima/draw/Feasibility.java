package org.assembleaclima.draw;

import java.util.Optional;

/** Whether any panel meets all quotas of a pool. */
public final class Feasibility {

    private Feasibility() {}

    /**
     * One panel that does, checked in integers.
     *
     * @return empty when it is proven that there is none
     * @throws NoSolver when there is none on this machine
     */
    public static Optional<Counts> panel(Types types) {
        var model = PanelModel.withQuotas(types);
        return model.solve(0).map(solver -> types.checked(model.panel(solver)));
    }

    /** Whether there is a panel when all quotas are left out: size and households alone. */
    static boolean isLargeEnough(Types types) {
        return new PanelModel(types).solve(0).isPresent();
    }
}
