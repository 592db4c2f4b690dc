package org.assembleaclima.pac;

import static org.assembleaclima.common.Verdicts.Rule.NUMBERING;

import java.util.Optional;
import org.assembleaclima.common.StreamAudit;
import org.assembleaclima.common.Verdicts;
import org.assembleaclima.common.Verdicts.Rule;
import org.assembleaclima.pac.IndicatorEvent.BaselineSet;
import org.assembleaclima.pac.IndicatorEvent.GoalSet;
import org.assembleaclima.pac.IndicatorEvent.IndicatorDefined;
import org.assembleaclima.pac.IndicatorEvent.ValueCorrected;
import org.assembleaclima.pac.IndicatorEvent.ValueMeasured;

/** Judges one indicator: defined once, one value for each period, each correction beside what it corrects (R7.1). */
public final class IndicatorAudit implements StreamAudit<IndicatorEvent> {

    private final IndicatorFacts facts = new IndicatorFacts();

    @Override
    public void judge(IndicatorEvent event, String actor, Verdicts verdicts) {
        verdicts.life(
                event instanceof IndicatorDefined != facts.isDefined(),
                facts.isDefined() ? "the indicator is defined already" : "the indicator is not defined");
        switch (event) {
            case IndicatorDefined ignored -> {}
            case BaselineSet e -> {
                unit(e.value(), verdicts);
                verdicts.check(
                        NUMBERING,
                        e.previous()
                                .map(previous -> previous.value())
                                .equals(facts.baseline().map(IndicatorFacts.Sourced::value)),
                        "another baseline held before (R7.1)");
            }
            case GoalSet e -> {
                unit(e.value(), verdicts);
                verdicts.check(
                        NUMBERING,
                        e.previous().equals(facts.goal(e.year()).map(goal -> goal.value()
                                .amount())),
                        "another goal held before (R7.1)");
            }
            case ValueMeasured e -> {
                unit(e.value(), verdicts);
                verdicts.life(facts.held(e.period()).isEmpty(), "the period has a value already");
            }
            case ValueCorrected e -> corrected(e, verdicts);
        }
        facts.evolve(event);
    }

    private void corrected(ValueCorrected corrected, Verdicts verdicts) {
        unit(corrected.value(), verdicts);
        var held = facts.held(corrected.period());
        if (!verdicts.life(held.isPresent(), "the period has no value")) return;
        verdicts.check(
                NUMBERING,
                corrected.correction() == held.orElseThrow().corrections() + 1
                        && Optional.of(corrected.previous().amount()).equals(held.map(IndicatorFacts.Held::amount)),
                "another value held before (R7.1)");
    }

    private void unit(Quantity value, Verdicts verdicts) {
        verdicts.check(Rule.ACROSS, facts.isMeasuredIn(value.unit()), "another unit than the indicator's");
    }
}
