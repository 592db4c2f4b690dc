package org.assembleaclima.sortition;

import static org.assembleaclima.sortition.SortitionRefusal.QUOTAS_ASK_TOO_FEW;
import static org.assembleaclima.sortition.SortitionRefusal.QUOTAS_ASK_TOO_MANY;
import static org.assembleaclima.sortition.SortitionRefusal.QUOTA_BOUNDS_CROSSED;
import static org.assembleaclima.sortition.SortitionRefusal.QUOTA_FORMULA;
import static org.assembleaclima.sortition.SortitionRefusal.QUOTA_NAME_TAKEN;
import static org.assembleaclima.sortition.SortitionRefusal.QUOTA_NOT_NORMAL;
import static org.assembleaclima.sortition.SortitionRefusal.QUOTA_REPEATED;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assembleaclima.audit.Hash;
import org.assembleaclima.sortition.Kit.AskedQuota;

/**
 * What a panel has to look like.
 *
 * @param panelSize seats, from 1
 * @param lines every value of every category once, a category's together
 */
public record Quotas(int panelSize, List<QuotaLine> lines) {

    public Quotas {
        lines = List.copyOf(lines);
    }

    /**
     * Says no to the first place that is not written as it should be, or that no panel could meet by sums alone: refused with
     * QUOTA_NOT_NORMAL, QUOTA_NAME_TAKEN, QUOTA_FORMULA, QUOTA_REPEATED, QUOTA_BOUNDS_CROSSED, QUOTAS_ASK_TOO_MANY or QUOTAS_ASK_TOO_FEW.
     */
    void check() {
        var seen = new HashSet<List<String>>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var place = "/quotas/" + i;
            if (!Features.isNormal(line.category())) throw QUOTA_NOT_NORMAL.refusedAt(place + "/category");
            if (!Features.isNormal(line.feature())) throw QUOTA_NOT_NORMAL.refusedAt(place + "/feature");
            if (Features.isTaken(line.category())) throw QUOTA_NAME_TAKEN.refusedAt(place + "/category");
            if (Features.isFormula(line.category())) throw QUOTA_FORMULA.refusedAt(place + "/category");
            if (Features.isFormula(line.feature())) throw QUOTA_FORMULA.refusedAt(place + "/feature");
            if (!seen.add(List.of(line.category(), line.feature()))) throw QUOTA_REPEATED.refusedAt(place + "/feature");
            if (line.min() > line.max()) throw QUOTA_BOUNDS_CROSSED.refusedAt(place + "/min");
        }
        categories().forEach((category, here) -> {
            if (here.stream().mapToLong(QuotaLine::min).sum() > panelSize)
                throw QUOTAS_ASK_TOO_MANY.refusedAt("/quotas");
            if (here.stream().mapToLong(QuotaLine::max).sum() < panelSize)
                throw QUOTAS_ASK_TOO_FEW.refusedAt("/quotas");
        });
    }

    /** The lines of each category, both in their order. */
    Map<String, List<QuotaLine>> categories() {
        var categories = new LinkedHashMap<String, List<QuotaLine>>();
        for (var line : lines)
            categories.put(
                    line.category(),
                    lines.stream()
                            .filter(other -> other.category().equals(line.category()))
                            .toList());
        return categories;
    }

    /** The known values of each category. */
    Map<String, Set<String>> values() {
        var values = new HashMap<String, Set<String>>();
        for (var line : lines)
            values.computeIfAbsent(line.category(), category -> new HashSet<>()).add(line.feature());
        return values;
    }

    /** How many of these people each line counts, in the order of the lines. */
    List<Integer> counts(Collection<VolunteerRow> people) {
        return lines.stream().map(line -> counted(line, people)).toList();
    }

    private static int counted(QuotaLine line, Collection<VolunteerRow> people) {
        return Math.toIntExact(people.stream()
                .filter(person -> line.feature().equals(person.features().get(line.category())))
                .count());
    }

    /** How many people too few or too many these are, over all lines; 0 when they keep them. */
    public long deviation(Collection<VolunteerRow> people) {
        var deviation = 0L;
        for (var line : lines) {
            var has = counted(line, people);
            deviation += Math.max(0, line.min() - has) + Math.max(0, has - line.max());
        }
        return deviation;
    }

    /** See {@link Kit#quotasHash}. */
    public Hash hash() {
        return Kit.quotasHash(panelSize, asked());
    }

    /** As a kit has them. */
    List<AskedQuota> asked() {
        return lines.stream()
                .map(line -> new AskedQuota(line.category(), line.feature(), line.min(), line.max()))
                .toList();
    }
}
