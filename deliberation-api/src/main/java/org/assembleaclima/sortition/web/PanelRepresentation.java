package org.assembleaclima.sortition.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.common.web.Tabular;
import org.assembleaclima.sortition.InvitedCount;
import org.assembleaclima.sortition.QuotaLine;
import org.assembleaclima.sortition.SortitionId;
import org.assembleaclima.sortition.view.SortitionEntry;
import org.jspecify.annotations.Nullable;

/**
 * Quota by quota how the city, the invited, the pool and the panel are made up.
 *
 * @param version of the draw when its row last changed
 * @param quotas in their order
 */
record PanelRepresentation(SortitionId sortitionId, long version, List<RepresentedQuota> quotas)
        implements Row, Tabular {

    private static final List<String> COLUMNS =
            List.of("category", "feature", "min", "max", "residents", "invited", "pool", "panel");

    /**
     * @param residents in the city; null where no source says
     * @param invited null where it was not said
     * @param pool null until it is frozen
     * @param panel null until it is drawn
     */
    record RepresentedQuota(
            String category,
            String feature,
            int min,
            int max,
            @Nullable Integer residents,
            @Nullable Integer invited,
            @Nullable Integer pool,
            @Nullable Integer panel) {

        private List<@Nullable Object> cells() {
            return Arrays.<@Nullable Object>asList(category, feature, min, max, residents, invited, pool, panel);
        }
    }

    static PanelRepresentation of(SortitionEntry entry) {
        var quotas = new ArrayList<RepresentedQuota>();
        for (int i = 0; i < entry.quotas().size(); i++) quotas.add(quota(entry, i));
        return new PanelRepresentation(entry.sortitionId(), entry.version(), quotas);
    }

    private static RepresentedQuota quota(SortitionEntry entry, int place) {
        var quota = entry.quotas().get(place);
        var pool = entry.pool();
        var panel = entry.panel();
        return new RepresentedQuota(
                quota.category(),
                quota.feature(),
                quota.min(),
                quota.max(),
                quota.residents().orElse(null),
                invited(entry, quota),
                pool == null ? null : pool.counts().get(place),
                panel == null ? null : panel.totals().get(place));
    }

    private static @Nullable Integer invited(SortitionEntry entry, QuotaLine quota) {
        return Optional.ofNullable(entry.invitations()).stream()
                .flatMap(invitations -> invitations.counts().stream())
                .filter(count -> count.category().equals(quota.category())
                        && count.feature().equals(quota.feature()))
                .findFirst()
                .map(InvitedCount::invited)
                .orElse(null);
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public List<List<@Nullable Object>> lines() {
        return quotas.stream().map(RepresentedQuota::cells).toList();
    }
}
