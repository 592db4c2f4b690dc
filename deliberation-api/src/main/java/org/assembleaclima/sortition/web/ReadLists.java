package org.assembleaclima.sortition.web;

import java.util.Optional;
import org.assembleaclima.common.view.ViewReader;
import org.assembleaclima.sortition.SortitionId;
import org.assembleaclima.sortition.view.SortitionEntry;
import org.assembleaclima.sortition.view.SortitionList;
import org.assembleaclima.sortition.view.SortitionRegister;
import org.springframework.stereotype.Component;

/** Reads draws together with their lists, both at one position. */
@Component
class ReadLists {

    private final ViewReader<SortitionEntry> sortitions;
    private final ViewReader<SortitionList> lists;

    ReadLists(ViewReader<SortitionEntry> sortitions, ViewReader<SortitionList> lists) {
        this.sortitions = sortitions;
        this.lists = lists;
    }

    record Listed(SortitionEntry entry, SortitionList list) {}

    /** Empty while there is no list, or another one is being made. */
    Optional<Listed> find(SortitionId sortitionId, long position) {
        var key = SortitionRegister.key(sortitionId);
        return sortitions
                .find(key, position)
                .filter(entry -> entry.list() != null)
                .flatMap(entry -> lists.find(key, position).map(list -> new Listed(entry, list)));
    }

    /** What it reads from. */
    ViewReader<?>[] readers() {
        return new ViewReader<?>[] {sortitions, lists};
    }
}
