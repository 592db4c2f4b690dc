package org.assembleaclima.pac.view;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.pac.ImportId;
import org.assembleaclima.pac.IndicatorEvent.ValueCorrected;
import org.assembleaclima.pac.IndicatorEvent.ValueMeasured;
import org.assembleaclima.pac.IndicatorId;
import org.assembleaclima.pac.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/**
 * The value of one period of an indicator, as it holds now.
 *
 * @param version of the indicator when this value last changed
 * @param endsOn the last day of the period
 * @param source who measured it, or where it was read
 * @param importId the file it first came in; null when it was recorded by itself
 * @param corrections how often it has been corrected
 */
public record IndicatorValue(
        IndicatorId indicatorId,
        long version,
        ReportingPeriod period,
        LocalDate endsOn,
        BigDecimal amount,
        String unit,
        String source,
        @Nullable ImportId importId,
        int corrections,
        Instant recordedAt)
        implements Row {

    static IndicatorValue measured(ValueMeasured event, long version) {
        return new IndicatorValue(
                event.indicatorId(),
                version,
                event.period(),
                event.period().end(),
                event.value().amount(),
                event.value().unit(),
                event.source(),
                event.importId().orElse(null),
                0,
                event.recordedAt());
    }

    IndicatorValue corrected(ValueCorrected event, long newVersion) {
        return new IndicatorValue(
                indicatorId,
                newVersion,
                period,
                endsOn,
                event.value().amount(),
                event.value().unit(),
                event.source(),
                importId,
                event.correction(),
                event.correctedAt());
    }
}
