package org.assembleaclima.pac;

import java.util.List;
import java.util.Optional;
import org.assembleaclima.common.Command;
import org.assembleaclima.security.Permission;
import org.assembleaclima.security.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that can be asked of one indicator. */
public sealed interface IndicatorCommand extends Command {

    @TargetAggregateIdentifier
    IndicatorId indicatorId();

    /** @param action whose effect it measures; empty when it is about the plan as a whole */
    @Requires(Permission.MONITOR_PLAN)
    record DefineIndicator(
            IndicatorId indicatorId,
            String title,
            String unit,
            Direction better,
            Optional<ActionCode> action,
            String method,
            List<String> sources)
            implements IndicatorCommand {}

    @Requires(Permission.MONITOR_PLAN)
    record SetBaseline(IndicatorId indicatorId, int year, Quantity value, String source) implements IndicatorCommand {}

    @Requires(Permission.MONITOR_PLAN)
    record SetGoal(IndicatorId indicatorId, int year, Quantity value, String source) implements IndicatorCommand {}

    @Requires(Permission.RECORD_VALUES)
    record RecordValue(IndicatorId indicatorId, MeasuredValue measured) implements IndicatorCommand {}

    /** Follows from a file of values, in its transaction. */
    @Requires(Permission.RECORD_VALUES)
    record RecordValues(IndicatorId indicatorId, List<MeasuredValue> measured, ImportId importId)
            implements IndicatorCommand {}

    @Requires(Permission.RECORD_VALUES)
    record CorrectValue(IndicatorId indicatorId, MeasuredValue measured, String reason) implements IndicatorCommand {}
}
