package org.assembleaclima.dashboard.view;

import java.time.YearMonth;
import org.assembleaclima.common.view.Row;

/**
 * How often something happened in a month.
 *
 * @param month such as {@code 2024-03}, in the municipality's time zone, of when it was recorded
 * @param type the event's name, such as {@code AmendmentSubmitted}
 * @param count at least 1
 */
public record ActivityCount(YearMonth month, String type, long count) implements Row {

    @Override
    public long version() {
        return count;
    }
}
