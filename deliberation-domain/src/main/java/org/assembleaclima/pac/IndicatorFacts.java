package org.assembleaclima.pac;

import static org.assembleaclima.pac.IndicatorRefusal.TOO_MANY_VALUES;
import static org.assembleaclima.pac.IndicatorRefusal.UNIT_DIFFERS;
import static org.assembleaclima.pac.IndicatorRefusal.VALUE_ALREADY_RECORDED;
import static org.assembleaclima.pac.IndicatorRefusal.VALUE_IN_THE_FUTURE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assembleaclima.common.Sha256;
import org.assembleaclima.pac.IndicatorEvent.BaselineSet;
import org.assembleaclima.pac.IndicatorEvent.GoalSet;
import org.assembleaclima.pac.IndicatorEvent.IndicatorDefined;
import org.assembleaclima.pac.IndicatorEvent.ValueCorrected;
import org.assembleaclima.pac.IndicatorEvent.ValueMeasured;
import org.jspecify.annotations.Nullable;

/** What one indicator is and which periods it has values of, as its events tell. Only this package can change it. */
public final class IndicatorFacts {

    static final int MOST_VALUES = 10_000;

    private @Nullable String unit; // null until defined
    private @Nullable Sourced baseline; // null until set
    private Map<Integer, Sourced> goals = new HashMap<>(); // by year; not final: a snapshot would be read without it
    private Map<String, Held> values = new HashMap<>(); // by period; there may be thousands, so little is kept of each

    /** A figure of a year and where it was read. */
    record Sourced(int year, Quantity value, String source) {}

    /**
     * The value of a period that holds now.
     *
     * @param source the first digits of the hash of where it was read: enough to see whether it changes
     */
    record Held(BigDecimal amount, String source, int corrections) {}

    IndicatorFacts() {}

    /** @param events of one indicator, from its first one */
    public static IndicatorFacts of(Stream<? extends IndicatorEvent> events) {
        var facts = new IndicatorFacts();
        events.forEachOrdered(facts::evolve);
        return facts;
    }

    boolean isDefined() {
        return unit != null;
    }

    Optional<Sourced> baseline() {
        return Optional.ofNullable(baseline);
    }

    Optional<Sourced> goal(int year) {
        return Optional.ofNullable(goals.get(year));
    }

    boolean hasGoalBy(int year) {
        return goals.keySet().stream().anyMatch(goal -> goal <= year);
    }

    boolean isMeasuredIn(String otherUnit) {
        return otherUnit.equals(unit);
    }

    Optional<Held> held(ReportingPeriod period) {
        return Optional.ofNullable(values.get(period.value()));
    }

    int valueCount() {
        return values.size();
    }

    /**
     * Why a value cannot be recorded; empty when it can.
     *
     * @param added how many values are recorded with it, before it
     */
    Optional<Objection> objectionTo(MeasuredValue measured, LocalDate today, int added) {
        if (!isMeasuredIn(measured.value().unit())) return Optional.of(new Objection(UNIT_DIFFERS, "/value/unit"));
        if (measured.period().end().isAfter(today)) return Optional.of(new Objection(VALUE_IN_THE_FUTURE, "/period"));
        if (held(measured.period()).isPresent()) return Optional.of(new Objection(VALUE_ALREADY_RECORDED, "/period"));
        if (valueCount() + added >= MOST_VALUES) return Optional.of(new Objection(TOO_MANY_VALUES, ""));
        return Optional.empty();
    }

    /** @param pointer which part of the value it is about; empty for the whole */
    record Objection(IndicatorRefusal reason, String pointer) {

        /** The same as a pointer to one of a line's columns. */
        String column() {
            return pointer.isEmpty() ? "" : pointer.substring(pointer.lastIndexOf('/'));
        }
    }

    static String brief(String source) {
        return Sha256.hex(source).substring(0, 16);
    }

    void evolve(IndicatorEvent event) {
        switch (event) {
            case IndicatorDefined e -> unit = e.unit();
            case BaselineSet e -> baseline = new Sourced(e.year(), e.value(), e.source());
            case GoalSet e -> goals.put(e.year(), new Sourced(e.year(), e.value(), e.source()));
            case ValueMeasured e ->
                values.put(e.period().value(), new Held(e.value().amount(), brief(e.source()), 0));
            case ValueCorrected e ->
                values.put(e.period().value(), new Held(e.value().amount(), brief(e.source()), e.correction()));
        }
    }
}
