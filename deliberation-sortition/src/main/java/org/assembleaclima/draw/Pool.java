package org.assembleaclima.draw;

import java.util.List;
import org.assembleaclima.sortition.Kit;

/**
 * Everybody who could be drawn, and what a panel of them has to look like.
 *
 * @param panelSize how many a panel has
 * @param categories in the order of the quotas' first lines
 * @param quotas every value of every category once, a category's together
 * @param volunteers each with one of the quotas' values for each category
 */
public record Pool(int panelSize, List<String> categories, List<Quota> quotas, List<Volunteer> volunteers) {

    public Pool {
        categories = List.copyOf(categories);
        quotas = List.copyOf(quotas);
        volunteers = List.copyOf(volunteers);
    }

    /** The quotas as a kit tells them. */
    public List<Kit.AskedQuota> asked() {
        return quotas.stream()
                .map(quota -> new Kit.AskedQuota(quota.category(), quota.feature(), quota.min(), quota.max()))
                .toList();
    }
}
