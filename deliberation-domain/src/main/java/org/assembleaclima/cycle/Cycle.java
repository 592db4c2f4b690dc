package org.assembleaclima.cycle;

import static org.assembleaclima.cycle.CycleRefusal.CYCLE_ALREADY_PLANNED;
import static org.assembleaclima.cycle.CycleRefusal.CYCLE_DATES_UNCHANGED;
import static org.assembleaclima.cycle.CycleRefusal.CYCLE_ENDS_BEFORE_START;
import static org.assembleaclima.cycle.CycleRefusal.RULE_SET_UNKNOWN;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.assembleaclima.cycle.CycleCommand.PlanCycle;
import org.assembleaclima.cycle.CycleCommand.RedateCycle;
import org.assembleaclima.cycle.CycleEvent.CyclePlanned;
import org.assembleaclima.cycle.CycleEvent.CycleRedated;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** One cycle's life: planned under a version of a rule set (R1.1), then redated as its days become known. */
@AggregateRoot
@Revision("1")
class Cycle {

    @AggregateIdentifier
    private CycleId cycleId;

    private @Nullable Days days; // null until planned

    record Days(LocalDate startsOn, Optional<LocalDate> endsOn) {

        boolean endBeforeStart() {
            return endsOn.isPresent() && endsOn.get().isBefore(startsOn);
        }
    }

    Cycle() {} // Axon rebuilds the aggregate through this constructor

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PlanCycle command, RuleSets ruleSets, Clock clock) {
        if (days != null) throw CYCLE_ALREADY_PLANNED.refused();
        if (new Days(command.startsOn(), command.endsOn()).endBeforeStart())
            throw CYCLE_ENDS_BEFORE_START.refusedAt("/ends_on");
        if (!ruleSets.isPublished(command.ruleSetId(), command.ruleSetVersion()))
            throw RULE_SET_UNKNOWN.refusedAt("/rule_set_version"); // R1.1

        apply(new CyclePlanned(
                command.cycleId(),
                command.ordinal(),
                command.kind(),
                command.startsOn(),
                command.endsOn(),
                command.ruleSetId(),
                command.ruleSetVersion(),
                command.themes(),
                command.sources(),
                clock.instant()));
    }

    @CommandHandler
    void handle(RedateCycle command, Clock clock) {
        var next = new Days(command.startsOn(), command.endsOn());
        if (next.equals(days)) throw CYCLE_DATES_UNCHANGED.refused();
        if (next.endBeforeStart()) throw CYCLE_ENDS_BEFORE_START.refusedAt("/ends_on");

        apply(new CycleRedated(cycleId, command.startsOn(), command.endsOn(), command.reason(), clock.instant()));
    }

    @EventSourcingHandler
    void on(CycleEvent event) {
        cycleId = event.cycleId();
        days = switch (event) {
            case CyclePlanned planned -> new Days(planned.startsOn(), planned.endsOn());
            case CycleRedated redated -> new Days(redated.startsOn(), redated.endsOn());
        };
    }
}
