package org.assembleaclima.pac;

import static org.assembleaclima.pac.IndicatorRefusal.BASELINE_AFTER_GOAL;
import static org.assembleaclima.pac.IndicatorRefusal.BASELINE_IN_THE_FUTURE;
import static org.assembleaclima.pac.IndicatorRefusal.BASELINE_UNCHANGED;
import static org.assembleaclima.pac.IndicatorRefusal.CORRECTION_WITHOUT_REASON;
import static org.assembleaclima.pac.IndicatorRefusal.GOAL_BEFORE_BASELINE;
import static org.assembleaclima.pac.IndicatorRefusal.GOAL_UNCHANGED;
import static org.assembleaclima.pac.IndicatorRefusal.INDICATOR_ACTION_UNKNOWN;
import static org.assembleaclima.pac.IndicatorRefusal.INDICATOR_ALREADY_DEFINED;
import static org.assembleaclima.pac.IndicatorRefusal.UNIT_DIFFERS;
import static org.assembleaclima.pac.IndicatorRefusal.VALUE_NOT_RECORDED;
import static org.assembleaclima.pac.IndicatorRefusal.VALUE_TWICE_AT_ONCE;
import static org.assembleaclima.pac.IndicatorRefusal.VALUE_UNCHANGED;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.common.Wording;
import org.assembleaclima.pac.IndicatorCommand.CorrectValue;
import org.assembleaclima.pac.IndicatorCommand.DefineIndicator;
import org.assembleaclima.pac.IndicatorCommand.RecordValue;
import org.assembleaclima.pac.IndicatorCommand.RecordValues;
import org.assembleaclima.pac.IndicatorCommand.SetBaseline;
import org.assembleaclima.pac.IndicatorCommand.SetGoal;
import org.assembleaclima.pac.IndicatorEvent.BaselineSet;
import org.assembleaclima.pac.IndicatorEvent.GoalSet;
import org.assembleaclima.pac.IndicatorEvent.IndicatorDefined;
import org.assembleaclima.pac.IndicatorEvent.ValueCorrected;
import org.assembleaclima.pac.IndicatorEvent.ValueMeasured;
import org.assembleaclima.pac.IndicatorFacts.Sourced;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;

/**
 * One indicator: defined once, in a unit that never changes; then its baseline, its goals, and one value a period, which
 * is corrected by a new fact beside the old one (R7.1).
 */
@AggregateRoot
@Revision("1")
class Indicator {

    @AggregateIdentifier
    private IndicatorId indicatorId;

    private IndicatorFacts facts = new IndicatorFacts();

    Indicator() {} // Axon rebuilds the aggregate through this constructor

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DefineIndicator command, PacActions plan, Clock clock) {
        if (facts.isDefined()) throw INDICATOR_ALREADY_DEFINED.refused();
        if (command.action().filter(code -> !plan.isKnown(code)).isPresent())
            throw INDICATOR_ACTION_UNKNOWN.refusedAt("/action_code");

        apply(new IndicatorDefined(
                command.indicatorId(),
                command.title(),
                command.unit(),
                command.better(),
                command.action(),
                command.method(),
                command.sources(),
                clock.instant()));
    }

    @CommandHandler
    void handle(SetBaseline command, Clock clock) {
        requireUnit(command.value());
        if (command.year() > LocalDate.now(clock).getYear()) throw BASELINE_IN_THE_FUTURE.refusedAt("/year");
        if (facts.hasGoalBy(command.year())) throw BASELINE_AFTER_GOAL.refusedAt("/year");
        var baseline = new Sourced(command.year(), command.value(), command.source());
        if (facts.baseline().equals(Optional.of(baseline))) throw BASELINE_UNCHANGED.refused();

        apply(new BaselineSet(
                indicatorId,
                command.year(),
                command.value(),
                command.source(),
                facts.baseline().map(previous -> new YearValue(previous.year(), previous.value())),
                clock.instant()));
    }

    @CommandHandler
    void handle(SetGoal command, Clock clock) {
        requireUnit(command.value());
        if (facts.baseline().filter(base -> base.year() >= command.year()).isPresent())
            throw GOAL_BEFORE_BASELINE.refusedAt("/year");
        var goal = new Sourced(command.year(), command.value(), command.source());
        if (facts.goal(command.year()).equals(Optional.of(goal))) throw GOAL_UNCHANGED.refused();

        apply(new GoalSet(
                indicatorId,
                command.year(),
                command.value(),
                command.source(),
                facts.goal(command.year()).map(previous -> previous.value().amount()),
                clock.instant()));
    }

    @CommandHandler
    void handle(RecordValue command, Clock clock) {
        check(command.measured(), "", LocalDate.now(clock), 0);

        apply(measured(command.measured(), Optional.empty(), clock.instant()));
    }

    @CommandHandler
    void handle(RecordValues command, Clock clock) {
        var today = LocalDate.now(clock);
        var periods = new HashSet<ReportingPeriod>();
        for (int i = 0; i < command.measured().size(); i++) {
            var measured = command.measured().get(i);
            check(measured, "/measured/" + i, today, i);
            if (!periods.add(measured.period())) throw VALUE_TWICE_AT_ONCE.refusedAt("/measured/" + i + "/period");
        }

        recordAll(command.measured(), command.importId(), clock.instant());
    }

    private void recordAll(List<MeasuredValue> all, ImportId importId, Instant now) {
        for (var measured : all) apply(measured(measured, Optional.of(importId), now));
    }

    @CommandHandler
    void handle(CorrectValue command, Clock clock) {
        var measured = command.measured();
        var held = facts.held(measured.period()).orElseThrow(() -> VALUE_NOT_RECORDED.refusedAt("/period"));
        requireUnit(measured.value());
        if (Wording.saysNothing(command.reason())) throw CORRECTION_WITHOUT_REASON.refusedAt("/reason");
        var previous = new Quantity(held.amount(), measured.value().unit()); // R7.1: it stays
        if (previous.equals(measured.value()) && held.source().equals(IndicatorFacts.brief(measured.source())))
            throw VALUE_UNCHANGED.refused();

        apply(new ValueCorrected(
                indicatorId,
                measured.period(),
                held.corrections() + 1,
                previous,
                measured.value(),
                measured.source(),
                command.reason(),
                clock.instant()));
    }

    private void requireUnit(Quantity value) {
        if (!facts.isMeasuredIn(value.unit())) throw UNIT_DIFFERS.refusedAt("/value/unit");
    }

    private void check(MeasuredValue measured, String place, LocalDate today, int added) {
        facts.objectionTo(measured, today, added).ifPresent(objection -> {
            throw objection.reason().refusedAt(place + objection.pointer());
        });
    }

    private ValueMeasured measured(MeasuredValue measured, Optional<ImportId> importId, Instant now) {
        return new ValueMeasured(indicatorId, measured.period(), measured.value(), measured.source(), importId, now);
    }

    @EventSourcingHandler
    void on(IndicatorEvent event) {
        indicatorId = event.indicatorId();
        facts.evolve(event);
    }
}
