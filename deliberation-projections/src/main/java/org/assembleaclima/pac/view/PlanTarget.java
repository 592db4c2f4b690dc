package org.assembleaclima.pac.view;

import java.util.List;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.pac.Quantity;
import org.assembleaclima.pac.Target;
import org.jspecify.annotations.Nullable;

/**
 * One of the plan's general targets.
 *
 * @param year by the end of which it is to be reached; null when the source names none
 * @param baselineYear the year it is measured against; null when the source names none
 * @param quantity null when the target is not a number
 */
public record PlanTarget(
        String code,
        long version,
        String text,
        @Nullable Integer year,
        @Nullable Integer baselineYear,
        @Nullable Quantity quantity,
        List<String> sources)
        implements Row {

    static PlanTarget of(Target target, long version) {
        return new PlanTarget(
                target.code().value(),
                version,
                target.text(),
                target.year().isPresent() ? target.year().getAsInt() : null,
                target.baselineYear().isPresent() ? target.baselineYear().getAsInt() : null,
                target.quantity().orElse(null),
                target.sources());
    }
}
