package org.assembleaclima.draw;

import java.util.List;
import java.util.stream.IntStream;
import org.assembleaclima.sortition.PanelList;
import tools.jackson.databind.JsonNode;

/** The fair rules and the list of panels, as tasks. */
final class ListTasks {

    private ListTasks() {}

    /** @throws Unworkable when no panel meets all quotas */
    static Preview preview(Pool pool, Progress progress) {
        var types = feasible(pool, progress);
        var found = Maximin.of(types, progress);
        return new Preview(found.minimum(), found.bound(), Uncoverable.of(types, found.uncoverable()));
    }

    /** @throws Unworkable when no panel meets all quotas */
    static ComputedList list(ListRequest request, Progress progress) {
        var types = feasible(request.pool(), progress);
        var fair = Leximin.of(types, progress);
        var panels = rounded(types, fair, request.panels(), progress);
        var list = new PanelListing(types, request.alternates(), request.seed()).of(panels, progress);
        return new ComputedList(
                list.lines(),
                list.hash().hex(),
                Chances.of(request.pool(), list).peopleByCount(),
                fair.stages().stream().map(stage -> stage(types, stage)).toList(),
                fair.minimum(),
                deviation(types, fair.chances(), list),
                Uncoverable.of(types, fair.uncoverable()));
    }

    private static Types feasible(Pool pool, Progress progress) {
        progress.at(new Progress.Step("feasibility", 0, Double.NaN));
        var types = new Types(pool);
        if (Feasibility.panel(types).isEmpty())
            throw new Unworkable("no panel meets all quotas: relax tells the cheapest change");
        return types;
    }

    private static List<Counts> rounded(Types types, Leximin fair, int panels, Progress progress) {
        var distribution = fair.distribution();
        var shares = new Shares(fair.chances(), distribution.panels(), distribution.shares());
        try (var pricer = new CpSatPricer(types)) {
            return new Lottery(types, pricer).panels(shares, panels, progress).panels();
        }
    }

    private static ComputedList.Stage stage(Types types, Leximin.Stage stage) {
        return new ComputedList.Stage(
                stage.level(),
                stage.bound(),
                stage.types().stream().mapToInt(types::size).sum());
    }

    /** Counted person by person, from the list. */
    private static double deviation(Types types, List<Double> chances, PanelList list) {
        var counts = Chances.counts(types.pool(), list);
        return IntStream.range(0, types.count())
                .mapToDouble(type -> types.members(type).stream()
                        .mapToDouble(place -> Math.abs(counts[place] - list.size() * chances.get(type)))
                        .max()
                        .orElse(0))
                .max()
                .orElse(0);
    }

    /** {@code maximin}: from {@code {"pool": ...}} a {@link Preview}. */
    public static final class PreviewTask implements Task {

        static final String NAME = "maximin";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public JsonNode run(JsonNode input, Progress progress) {
            return WorkerLine.JSON.valueToTree(preview(PoolTasks.Input.pool(input), progress));
        }
    }

    /** {@code lottery}: from a {@link ListRequest} a {@link ComputedList}. */
    public static final class ListTask implements Task {

        static final String NAME = "lottery";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public JsonNode run(JsonNode input, Progress progress) {
            return WorkerLine.JSON.valueToTree(list(WorkerLine.JSON.treeToValue(input, ListRequest.class), progress));
        }
    }
}
