package org.assembleaclima.pac.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.assembleaclima.pac.MeasuredValue;
import org.assembleaclima.pac.Quantity;
import org.assembleaclima.pac.ReportingPeriod;

/**
 * The value of an indicator's latest period.
 *
 * @param endsOn the last day of the period
 * @param source who measured it, or where it was read
 */
public record LatestValue(ReportingPeriod period, LocalDate endsOn, BigDecimal amount, String source) {

    static LatestValue of(ReportingPeriod period, Quantity value, String source) {
        return new LatestValue(period, period.end(), value.amount(), source);
    }

    /** Of two periods that end on one day the longer counts, which goals are about. */
    boolean isBefore(ReportingPeriod other) {
        var end = other.end();
        return endsOn.isBefore(end)
                || (endsOn.equals(end)
                        && other.value().length() <= period.value().length());
    }

    MeasuredValue in(String unit) {
        return new MeasuredValue(period, new Quantity(amount, unit), source);
    }
}
