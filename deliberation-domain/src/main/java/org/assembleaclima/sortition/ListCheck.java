package org.assembleaclima.sortition;

import static java.util.stream.Collectors.toMap;
import static org.assembleaclima.sortition.SortitionRefusal.LIST_BROKEN;
import static org.assembleaclima.sortition.SortitionRefusal.LIST_LEAVES_OUT;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
     * Refused with LIST_BROKEN at the first line that names somebody who is not of the pool, breaks a quota or has two of one
     * household, and when people or bounds of the levels do not add up; with LIST_LEAVES_OUT when somebody is on no panel who is
     * not among {@code uncoverable}, or is among them and on a panel.
     *
     * @param levels of all others
     */
    void check(PanelList list, List<ChanceLevel> levels, Collection<VolunteerId> uncoverable) {
        var missing = new HashSet<>(rows.keySet());
        for (int line = 0; line < list.size(); line++) {
            var panel = list.panels().get(line);
            if (!isPanel(panel)) throw broken(line);
            panel.members().forEach(missing::remove);
        }
        if (!missing.equals(Set.copyOf(uncoverable))) throw LIST_LEAVES_OUT.refused();
        var people = levels.stream().mapToLong(ChanceLevel::people).sum();
        if (people != rows.size() - missing.size() || !levels.stream().allMatch(ChanceLevel::isProven))
            throw LIST_BROKEN.refusedAt("/levels");
    }

    private static Refused broken(int line) {
        return LIST_BROKEN.refusedAt("/list/" + line);
    }

    private boolean isPanel(Panel panel) {
        var members = panel.members();
        if (panel.size() != quotas.panelSize() || !areOfPool(members) || !areOfPool(panel.alternates())) return false;
        var seated = members.stream().map(rows::get).toList();
        var waiting = panel.alternates().stream().map(rows::get).toList();
        return quotas.deviation(seated) == 0 && liveApart(seated, waiting);
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
