package org.assembleaclima.dashboard.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.common.web.Tabular;
import org.jspecify.annotations.Nullable;

/**
 * A state at the end of each of several months.
 *
 * @param items in the order of time; months that were not over are left out
 * @param position it was read at
 * @param stateColumns of each state's table, so that the header is whole where there is no state
 */
record Series<T extends Tabular>(
        List<MonthlyState<T>> items,
        long position,
        @JsonIgnore List<String> stateColumns) implements Row, Tabular {

    /** @param month such as {@code 2024-07} */
    record MonthlyState<T>(YearMonth month, T state) {}

    @Override
    public long version() {
        return position;
    }

    @Override
    public List<String> columns() {
        return Stream.concat(Stream.of("month"), stateColumns.stream()).toList();
    }

    /** Those of each state, with the month before them. */
    @Override
    public List<List<@Nullable Object>> lines() {
        return items.stream()
                .flatMap(item -> item.state().lines().stream()
                        .<List<@Nullable Object>>map(
                                line -> Stream.<@Nullable Object>concat(Stream.of(item.month()), line.stream())
                                        .toList()))
                .toList();
    }
}
