package org.assembleaclima.sortition.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.common.web.Tabular;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.sortition.view.SortitionEntry;
import org.jspecify.annotations.Nullable;

/**
 * Who was drawn over the years, value by value.
 *
 * @param quotas in the order in which they were first asked for
 * @param position the moment this is true of, in the one order of all events
 */
record YearsRepresentation(List<RepresentedFeature> quotas, long position) implements Row, Tabular {

    private static final List<String> COLUMNS = List.of("category", "feature", "cycle_id", "panel", "so_far");

    /** @param cycles in which it was a quota, in their order */
    record RepresentedFeature(String category, String feature, List<RepresentedCycle> cycles) {}

    /**
     * @param panel how many who were drawn for the cycle
     * @param soFar how many with those of the cycles before
     */
    record RepresentedCycle(CycleId cycleId, int panel, int soFar) {}

    private record Feature(String category, String feature) {}

    /** @param drawn draws that have a panel and were not annulled, in the order of their cycles */
    static YearsRepresentation of(List<SortitionEntry> drawn, long position) {
        var sums = new LinkedHashMap<Feature, Map<CycleId, Integer>>();
        for (var entry : drawn) add(entry, sums);
        return new YearsRepresentation(
                sums.entrySet().stream()
                        .map(sum -> new RepresentedFeature(
                                sum.getKey().category, sum.getKey().feature, cumulated(sum.getValue())))
                        .toList(),
                position);
    }

    private static void add(SortitionEntry entry, Map<Feature, Map<CycleId, Integer>> sums) {
        var panel = entry.panel();
        if (panel == null) return;
        for (int i = 0; i < entry.quotas().size(); i++) {
            var quota = entry.quotas().get(i);
            sums.computeIfAbsent(new Feature(quota.category(), quota.feature()), feature -> new LinkedHashMap<>())
                    .merge(entry.cycleId(), panel.totals().get(i), Integer::sum);
        }
    }

    private static List<RepresentedCycle> cumulated(Map<CycleId, Integer> byCycle) {
        var cycles = new ArrayList<RepresentedCycle>();
        var soFar = 0;
        for (var cycle : byCycle.entrySet()) {
            soFar += cycle.getValue();
            cycles.add(new RepresentedCycle(cycle.getKey(), cycle.getValue(), soFar));
        }
        return cycles;
    }

    @Override
    public long version() {
        return position;
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public List<List<@Nullable Object>> lines() {
        return quotas.stream()
                .flatMap(quota -> quota.cycles().stream()
                        .map(cycle -> Arrays.<@Nullable Object>asList(
                                quota.category(),
                                quota.feature(),
                                cycle.cycleId().value(),
                                cycle.panel(),
                                cycle.soFar())))
                .toList();
    }
}
