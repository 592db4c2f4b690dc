package org.assembleaclima.common.view;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of one row, as it is stored.
 *
 * @param from the position it holds from
 * @param to the one from which on it does not
 */
record RowVersion(String id, long from, long to, String sortKey, String doc, List<@Nullable String> filters) {

    /** {@code to} of the version that still holds. */
    static final long OPEN = Long.MAX_VALUE;

    RowVersion(String id, long from, String sortKey, String doc, List<@Nullable String> filters) {
        this(id, from, OPEN, sortKey, doc, filters);
    }

    RowVersion until(long position) {
        return new RowVersion(id, from, position, sortKey, doc, filters);
    }

    @Nullable
    Object[] columns() {
        var columns = new ArrayList<@Nullable Object>(List.of(id, from, to, sortKey, doc));
        columns.addAll(filters);
        return columns.toArray();
    }
}
