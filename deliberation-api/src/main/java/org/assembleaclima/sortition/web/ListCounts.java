package org.assembleaclima.sortition.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.assembleaclima.sortition.DrawHash;
import org.assembleaclima.sortition.view.PanelCounts;
import org.assembleaclima.sortition.view.SortitionList;
import org.springframework.stereotype.Component;

/** Counts of lists: a list never changes, and everybody asks for the same. */
@Component
class ListCounts {

    private static final int MOST_LISTS = 8;

    private final Cache<DrawHash, PanelCounts> counts =
            Caffeine.newBuilder().maximumSize(MOST_LISTS).build();

    PanelCounts of(SortitionList list) {
        return counts.get(list.listHash(), hash -> PanelCounts.of(list.lines()));
    }
}
