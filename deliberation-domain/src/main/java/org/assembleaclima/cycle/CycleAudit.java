package org.assembleaclima.cycle;

import static org.assembleaclima.common.Verdicts.Rule.DATES;
import static org.assembleaclima.common.Verdicts.Rule.RULES_IN_FORCE;

import java.time.LocalDate;
import java.util.Optional;
import org.assembleaclima.common.StreamAudit;
import org.assembleaclima.common.Verdicts;
import org.assembleaclima.cycle.CycleEvent.CyclePlanned;
import org.assembleaclima.cycle.CycleEvent.CycleRedated;

/** Judges one cycle: planned once, under rules that were published before. */
public final class CycleAudit implements StreamAudit<CycleEvent> {

    private final RuleSets ruleSets;
    private boolean planned;

    /** @param ruleSets those published so far */
    public CycleAudit(RuleSets ruleSets) {
        this.ruleSets = ruleSets;
    }

    @Override
    public void judge(CycleEvent event, String actor, Verdicts verdicts) {
        switch (event) {
            case CyclePlanned e -> {
                verdicts.life(!planned, "the cycle is planned already");
                verdicts.check(
                        RULES_IN_FORCE,
                        ruleSets.isPublished(e.ruleSetId(), e.ruleSetVersion()),
                        "rules nobody had published (R1.1)");
                days(e.startsOn(), e.endsOn(), verdicts);
            }
            case CycleRedated e -> {
                verdicts.life(planned, "the cycle is not planned");
                days(e.startsOn(), e.endsOn(), verdicts);
            }
        }
        planned = true;
    }

    private static void days(LocalDate startsOn, Optional<LocalDate> endsOn, Verdicts verdicts) {
        verdicts.check(
                DATES, endsOn.filter(end -> end.isBefore(startsOn)).isEmpty(), "the cycle ends before it begins");
    }
}
