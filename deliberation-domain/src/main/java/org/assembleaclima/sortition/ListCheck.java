package org.assembleaclima.sortition;

import static java.util.stream.Collectors.toMap;
import static org.assembleaclima.sortition.SortitionRefusal.LIST_BROKEN;
import static org.assembleaclima.sortition.SortitionRefusal.LIST_LEAVES_OUT;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assembleaclima.common.Refused;

/** Counts every panel of a list again, in integers: of no solver's word. */
final class ListCheck {

    private final Quotas quotas;
    private final Map<VolunteerId, VolunteerRow> rows;

    /** @param pool all volunteers */
    ListCheck(Quotas quotas, Collection<VolunteerRow> pool) {
        this.quotas = quotas;
        this.rows = pool.stream().collect(toMap(VolunteerRow::id, row -> row));
    }

    /**
     * For each panel how many of its members each quota counts. Refused with LIST_BROKEN at the first line that names somebody
     * who is not of the pool, breaks a quota or has two of one household; with LIST_LEAVES_OUT when somebody is on no panel who
     * is not among {@code uncoverable}.
     */
    List<List<Integer>> totals(PanelList list, Collection<VolunteerId> uncoverable) {
        var missing = new HashSet<>(rows.keySet());
        uncoverable.forEach(missing::remove);
        var totals = new ArrayList<List<Integer>>();
        for (var panel : list.panels()) {
            var members = panel.members();
            totals.add(counts(panel, members).orElseThrow(() -> broken(totals.size())));
            members.forEach(missing::remove);
        }
        if (!missing.isEmpty()) throw LIST_LEAVES_OUT.refused();
        return totals;
    }

    private static Refused broken(int line) {
        return LIST_BROKEN.refusedAt("/list/" + line);
    }

    /** Empty when the panel is none. */
    private Optional<List<Integer>> counts(Panel panel, List<VolunteerId> members) {
        if (panel.size() != quotas.panelSize() || !areOfPool(members) || !areOfPool(panel.alternates()))
            return Optional.empty();
        var seated = members.stream().map(rows::get).toList();
        var waiting = panel.alternates().stream().map(rows::get).toList();
        if (quotas.deviation(seated) != 0 || !liveApart(seated, waiting)) return Optional.empty();
        return Optional.of(quotas.counts(seated));
    }

    private boolean areOfPool(Collection<VolunteerId> ids) {
        return rows.keySet().containsAll(ids);
    }

    /** Whether no two of these share a household. */
    private static boolean liveApart(List<VolunteerRow> seated, List<VolunteerRow> waiting) {
        Set<String> households = new HashSet<>();
        return Stream.of(seated, waiting)
                .flatMap(List::stream)
                .flatMap(row -> row.household().stream())
                .allMatch(households::add);
    }
}
