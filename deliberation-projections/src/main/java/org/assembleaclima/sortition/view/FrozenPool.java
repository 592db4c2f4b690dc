package org.assembleaclima.sortition.view;

import java.time.Instant;
import java.util.List;
import org.assembleaclima.sortition.DrawHash;
import org.assembleaclima.sortition.SortitionEvent.PoolFrozen;

/**
 * A pool that cannot change unseen.
 *
 * @param root of the tree over the salted rows
 * @param volunteers how many
 * @param counts how many of them each quota counts, in the order of the quotas
 * @param quotasHash of panel size and quotas
 */
public record FrozenPool(DrawHash root, int volunteers, List<Integer> counts, DrawHash quotasHash, Instant frozenAt) {

    static FrozenPool of(PoolFrozen frozen) {
        return new FrozenPool(
                frozen.root(), frozen.volunteers(), frozen.counts(), frozen.quotasHash(), frozen.frozenAt());
    }
}
