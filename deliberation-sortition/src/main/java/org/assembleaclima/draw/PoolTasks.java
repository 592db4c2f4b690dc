package org.assembleaclima.draw;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What is asked of a pool before the draw, as tasks. Their input is {@code {"pool": ...}}. */
final class PoolTasks {

    private PoolTasks() {}

    /** A task's input, or the beginning of it. */
    record Input(Pool pool) {

        static Pool pool(JsonNode input) {
            return WorkerLine.JSON.treeToValue(input, Input.class).pool();
        }

        static JsonNode of(Pool pool) {
            return WorkerLine.JSON.valueToTree(new Input(pool));
        }
    }

    /**
     * What a check finds.
     *
     * @param feasible whether some panel meets all quotas
     * @param types how many types of volunteers there are
     * @param uncovered those who can be on no panel; empty when there is none
     */
    record Checked(boolean feasible, int types, List<Coverage.Uncovered> uncovered) {}

    /** Whether there is a panel, and who can be on none. */
    static Checked check(Pool pool, Progress progress) {
        var types = new Types(pool);
        progress.at(new Progress.Step("feasibility", 0, Double.NaN));
        var panel = Feasibility.panel(types);
        if (panel.isEmpty()) return new Checked(false, types.count(), List.of());
        progress.at(new Progress.Step("coverage", 1, Double.NaN));
        return new Checked(true, types.count(), Coverage.of(types, panel.get()).uncovered());
    }

    /** @throws Unworkable when no change within the flex bounds helps, with the reason */
    static RelaxedQuotas relax(Pool pool) {
        var types = new Types(pool);
        var relaxation = Relaxation.cheapest(types);
        if (relaxation.isEmpty()) throw new Unworkable(whyNot(types));
        var found = relaxation.get();
        return new RelaxedQuotas(
                found.changes().stream().map(Relaxation.Change::toString).toList(),
                found.cost().toPlainString(),
                found.applied(pool).quotas());
    }

    private static String whyNot(Types types) {
        return Feasibility.isLargeEnough(types)
                ? "no panel meets the quotas even at their flex bounds: min_flex and max_flex are too narrow"
                : "no quotas help: the pool has too few volunteers of different households for a panel of "
                        + types.pool().panelSize();
    }

    /** {@code check}. */
    public static final class Check implements Task {

        @Override
        public String name() {
            return "check";
        }

        @Override
        public JsonNode run(JsonNode input, Progress progress) {
            return WorkerLine.JSON.valueToTree(check(Input.pool(input), progress));
        }
    }

    /** {@code relax}. */
    public static final class Relax implements Task {

        static final String NAME = "relax";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public JsonNode run(JsonNode input, Progress progress) {
            return WorkerLine.JSON.valueToTree(relax(Input.pool(input)));
        }
    }
}
