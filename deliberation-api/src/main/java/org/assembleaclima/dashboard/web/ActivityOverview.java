package org.assembleaclima.dashboard.web;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.common.web.Tabular;
import org.assembleaclima.dashboard.view.ActivityCount;
import org.jspecify.annotations.Nullable;

/**
 * How much happened in each of several months.
 *
 * @param from the first month
 * @param to the last one
 * @param items by month and then by name; what never happened in a month is left out
 * @param position the moment this is true of, in the one order of all events
 */
record ActivityOverview(YearMonth from, YearMonth to, List<ActivityCount> items, long position)
        implements Row, Tabular {

    @Override
    public long version() {
        return position;
    }

    @Override
    public List<String> columns() {
        return List.of("month", "type", "count");
    }

    @Override
    public List<List<@Nullable Object>> lines() {
        return items.stream()
                .map(item -> Arrays.<@Nullable Object>asList(item.month(), item.type(), item.count()))
                .toList();
    }
}
