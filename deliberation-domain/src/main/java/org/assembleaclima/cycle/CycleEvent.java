package org.assembleaclima.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.common.DomainEvent;
import org.axonframework.serialization.Revision;

/** Everything that can have happened to one cycle. Stored for ever: see docs/events.md. */
public sealed interface CycleEvent extends DomainEvent {

    CycleId cycleId();

    @Revision("1")
    record CyclePlanned(
            CycleId cycleId,
            int ordinal,
            CycleKind kind,
            LocalDate startsOn,
            Optional<LocalDate> endsOn,
            RuleSetId ruleSetId,
            int ruleSetVersion,
            List<String> themes,
            List<String> sources,
            Instant plannedAt)
            implements CycleEvent {}

    @Revision("1")
    record CycleRedated(
            CycleId cycleId, LocalDate startsOn, Optional<LocalDate> endsOn, String reason, Instant redatedAt)
            implements CycleEvent {}
}
