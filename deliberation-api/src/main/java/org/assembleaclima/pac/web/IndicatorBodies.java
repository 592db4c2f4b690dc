package org.assembleaclima.pac.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.common.web.PlainText;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.pac.Direction;
import org.assembleaclima.pac.IndicatorCommand.DefineIndicator;
import org.assembleaclima.pac.IndicatorId;
import org.assembleaclima.pac.MeasuredValue;
import org.assembleaclima.pac.Quantity;
import org.assembleaclima.pac.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/** The bodies of an indicator's commands. */
final class IndicatorBodies {

    private IndicatorBodies() {}

    /**
     * @param indicatorId its name, chosen once, as files of values use it
     * @param unit of every value it ever has
     * @param better which way it is meant to go
     * @param actionCode whose effect it measures; null when it is about the plan as a whole
     * @param method how it is measured
     */
    record DefineIndicatorBody(
            @NotNull IndicatorId indicatorId,
            @NotNull @Size(min = 1, max = 300) @PlainText String title,
            @NotNull @Size(min = 1, max = 50) @PlainText String unit,
            @NotNull Direction better,
            @Nullable ActionCode actionCode,
            @NotNull @Size(max = 2_000) @PlainText String method,
            @NotNull @Size(max = 50) List<@NotNull @Size(min = 1, max = 500) @PlainText String> sources) {

        DefineIndicator command() {
            return new DefineIndicator(
                    indicatorId, title, unit, better, Optional.ofNullable(actionCode), method, sources);
        }
    }

    /** An exact amount, with its unit so that none is taken for another. */
    record AmountBody(
            @NotNull @Digits(integer = 15, fraction = 6) BigDecimal amount,
            @NotNull @Size(min = 1, max = 50) @PlainText String unit) {

        Quantity quantity() {
            return new Quantity(amount, unit);
        }
    }

    /** @param year at whose end it was, or is to be */
    record YearFigureBody(
            @Min(1900) @Max(2199) int year,
            @NotNull @Valid AmountBody value,
            @NotNull @Size(min = 1, max = 500) @PlainText String source) {}

    /** @param source who measured it, or where it was read */
    record RecordValueBody(
            @NotNull ReportingPeriod period,
            @NotNull @Valid AmountBody value,
            @NotNull @Size(min = 1, max = 500) @PlainText String source) {

        MeasuredValue measured() {
            return new MeasuredValue(period, value.quantity(), source);
        }
    }

    /** @param source who measured it anew, or where it was read */
    record CorrectValueBody(
            @NotNull ReportingPeriod period,
            @NotNull @Valid AmountBody value,
            @NotNull @Size(min = 1, max = 500) @PlainText String source,
            @NotNull @Size(min = 1, max = 2_000) @PlainText String reason) {

        MeasuredValue measured() {
            return new MeasuredValue(period, value.quantity(), source);
        }
    }
}
