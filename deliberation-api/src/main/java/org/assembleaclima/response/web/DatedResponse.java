package org.assembleaclima.response.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.response.view.ResponseEntry;
import org.jspecify.annotations.Nullable;

/**
 * One response as it stood at the moment asked for, against the day of that moment (R7.2).
 *
 * @param overdue whether the last day was over and nothing was published
 * @param daysLate whole days after the last day, until the publication or until that day; 0 when in time
 * @param daysToAnswer from the transmission to the publication; null until it is published
 */
record DatedResponse(
        @JsonUnwrapped ResponseEntry response,
        boolean overdue,
        int daysLate,
        @Nullable Integer daysToAnswer) implements Row {

    static DatedResponse on(LocalDate day, ResponseEntry response) {
        var clock = response.clockOn(day);
        return new DatedResponse(
                response,
                clock.overdue(),
                clock.daysLate(),
                clock.daysToAnswer().orElse(null));
    }

    @Override
    public long version() {
        return response.version();
    }
}
