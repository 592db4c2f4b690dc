package org.assembleaclima.cycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.common.Command;
import org.assembleaclima.security.Permission;
import org.assembleaclima.security.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that can be asked of one cycle. */
public sealed interface CycleCommand extends Command {

    @TargetAggregateIdentifier
    CycleId cycleId();

    /**
     * Plans a cycle under one version of a rule set.
     *
     * @param ordinal 1 for the assembly's first cycle
     * @param startsOn the day of the first plenary
     * @param endsOn the day of the last plenary, included; empty while nobody knows it
     * @param themes in the words of the assembly, in its order; empty when not known
     * @param sources where this was read: URLs or acts
     */
    @Requires(Permission.ORGANISE_CYCLE)
    record PlanCycle(
            CycleId cycleId,
            int ordinal,
            CycleKind kind,
            LocalDate startsOn,
            Optional<LocalDate> endsOn,
            RuleSetId ruleSetId,
            int ruleSetVersion,
            List<String> themes,
            List<String> sources)
            implements CycleCommand {}

    /** Changes a planned cycle's days; the old ones stay in its history. */
    @Requires(Permission.ORGANISE_CYCLE)
    record RedateCycle(CycleId cycleId, LocalDate startsOn, Optional<LocalDate> endsOn, String reason)
            implements CycleCommand {}
}
