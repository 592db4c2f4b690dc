package org.assembleaclima.cycle.view;

import java.time.LocalDate;
import java.util.List;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.cycle.CycleEvent.CyclePlanned;
import org.assembleaclima.cycle.CycleEvent.CycleRedated;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.cycle.CycleKind;
import org.assembleaclima.cycle.RuleSetId;
import org.jspecify.annotations.Nullable;

/**
 * One cycle.
 *
 * @param ordinal 1 for the assembly's first cycle
 * @param startsOn the day of the first plenary
 * @param endsOn the day of the last plenary, included; null while it is not known
 * @param ruleSetVersion the version of {@code ruleSetId} that is in force for this cycle
 * @param themes in the words of the assembly; empty when not known
 */
public record CycleEntry(
        CycleId cycleId,
        long version,
        int ordinal,
        CycleKind kind,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        RuleSetId ruleSetId,
        int ruleSetVersion,
        List<String> themes,
        List<String> sources)
        implements Row {

    static CycleEntry planned(CyclePlanned planned, long version) {
        return new CycleEntry(
                planned.cycleId(),
                version,
                planned.ordinal(),
                planned.kind(),
                planned.startsOn(),
                planned.endsOn().orElse(null),
                planned.ruleSetId(),
                planned.ruleSetVersion(),
                planned.themes(),
                planned.sources());
    }

    CycleEntry redated(CycleRedated redated, long newVersion) {
        return new CycleEntry(
                cycleId,
                newVersion,
                ordinal,
                kind,
                redated.startsOn(),
                redated.endsOn().orElse(null),
                ruleSetId,
                ruleSetVersion,
                themes,
                sources);
    }
}
