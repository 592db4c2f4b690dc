package org.assembleaclima.pac;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.common.DomainEvent;
import org.axonframework.serialization.Revision;

/** Everything that can have happened to one indicator and its values. Stored for ever: see docs/events.md. */
public sealed interface IndicatorEvent extends DomainEvent {

    IndicatorId indicatorId();

    /**
     * @param unit of every value it ever has
     * @param better which way it is meant to go
     * @param action whose effect it measures; empty when it is about the plan as a whole
     * @param method how it is measured: public text, at most 2,000 characters
     */
    @Revision("1")
    record IndicatorDefined(
            IndicatorId indicatorId,
            String title,
            String unit,
            Direction better,
            Optional<ActionCode> action,
            String method,
            List<String> sources,
            Instant definedAt)
            implements IndicatorEvent {}

    /** @param previous what was said before, with its year; empty the first time */
    @Revision("1")
    record BaselineSet(
            IndicatorId indicatorId,
            int year,
            Quantity value,
            String source,
            Optional<YearValue> previous,
            Instant setAt)
            implements IndicatorEvent {}

    /**
     * @param year by whose end it is to be reached
     * @param previous the goal of that year until now; empty the first time
     */
    @Revision("1")
    record GoalSet(
            IndicatorId indicatorId,
            int year,
            Quantity value,
            String source,
            Optional<BigDecimal> previous,
            Instant setAt)
            implements IndicatorEvent {}

    /**
     * @param source who measured it, or where it was read
     * @param importId the file it came in; empty when it was recorded by itself
     */
    @Revision("1")
    record ValueMeasured(
            IndicatorId indicatorId,
            ReportingPeriod period,
            Quantity value,
            String source,
            Optional<ImportId> importId,
            Instant recordedAt)
            implements IndicatorEvent {}

    /**
     * A new fact beside the old one (R7.1).
     *
     * @param correction 1 for the first of this period
     * @param previous what was recorded until now, which stays
     */
    @Revision("1")
    record ValueCorrected(
            IndicatorId indicatorId,
            ReportingPeriod period,
            int correction,
            Quantity previous,
            Quantity value,
            String source,
            String reason,
            Instant correctedAt)
            implements IndicatorEvent {}
}
