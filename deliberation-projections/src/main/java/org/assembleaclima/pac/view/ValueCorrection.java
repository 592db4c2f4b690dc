package org.assembleaclima.pac.view;

import java.math.BigDecimal;
import java.time.Instant;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.pac.IndicatorEvent.ValueCorrected;
import org.assembleaclima.pac.IndicatorId;
import org.assembleaclima.pac.ReportingPeriod;

/**
 * One correction of an indicator's value, with what was recorded before it (R7.1).
 *
 * @param version of the indicator with this correction
 * @param correction 1 for the first of its period
 * @param before as it was recorded until then
 * @param after as it holds from then on
 * @param source who measured it anew, or where it was read
 */
public record ValueCorrection(
        IndicatorId indicatorId,
        long version,
        ReportingPeriod period,
        int correction,
        BigDecimal before,
        BigDecimal after,
        String unit,
        String source,
        String reason,
        Instant correctedAt)
        implements Row {

    static ValueCorrection of(ValueCorrected event, long version) {
        return new ValueCorrection(
                event.indicatorId(),
                version,
                event.period(),
                event.correction(),
                event.previous().amount(),
                event.value().amount(),
                event.value().unit(),
                event.source(),
                event.reason(),
                event.correctedAt());
    }
}
