package org.assembleaclima.pac;

import java.util.HashSet;
import java.util.Set;
import org.assembleaclima.common.StreamAudit;
import org.assembleaclima.common.Verdicts;
import org.assembleaclima.pac.PlanEvent.ActionAdded;
import org.assembleaclima.pac.PlanEvent.ActionRedescribed;
import org.assembleaclima.pac.PlanEvent.ActionRetitled;
import org.assembleaclima.pac.PlanEvent.AreaAdded;
import org.assembleaclima.pac.PlanEvent.AreaRedescribed;
import org.assembleaclima.pac.PlanEvent.AreaRetitled;
import org.assembleaclima.pac.PlanEvent.ObjectiveAdded;
import org.assembleaclima.pac.PlanEvent.ObjectiveRedescribed;
import org.assembleaclima.pac.PlanEvent.ObjectiveRetitled;
import org.assembleaclima.pac.PlanEvent.PlanIntroduced;
import org.assembleaclima.pac.PlanEvent.PlanReintroduced;
import org.assembleaclima.pac.PlanEvent.TargetRevised;
import org.assembleaclima.pac.PlanEvent.TargetSet;

/** Judges the text of the plan: what is changed was added before, and in an area that is there. */
public final class PlanAudit implements StreamAudit<PlanEvent> {

    private final Set<String> codes = new HashSet<>();
    private boolean introduced;

    /** Whether the plan has this action. */
    public boolean knows(ActionCode code) {
        return codes.contains(code.value());
    }

    @Override
    public void judge(PlanEvent event, String actor, Verdicts verdicts) {
        switch (event) {
            case PlanIntroduced ignored -> {
                verdicts.life(!introduced, "the plan is introduced already");
                introduced = true;
            }
            case PlanReintroduced ignored -> verdicts.life(introduced, "the plan is not introduced");
            case AreaAdded e -> add(e.code().value(), true, verdicts);
            case AreaRetitled e -> known(e.code().value(), verdicts);
            case AreaRedescribed e -> known(e.code().value(), verdicts);
            case ObjectiveAdded e ->
                add(e.code().value(), codes.contains(e.code().area().value()), verdicts);
            case ObjectiveRetitled e -> known(e.code().value(), verdicts);
            case ObjectiveRedescribed e -> known(e.code().value(), verdicts);
            case ActionAdded e ->
                add(e.code().value(), codes.contains(e.code().area().value()), verdicts);
            case ActionRetitled e -> known(e.code().value(), verdicts);
            case ActionRedescribed e -> known(e.code().value(), verdicts);
            case TargetSet e -> add("target " + e.target().code().value(), true, verdicts);
            case TargetRevised e -> known("target " + e.target().code().value(), verdicts);
        }
    }

    private void add(String code, boolean belongs, Verdicts verdicts) {
        verdicts.life(introduced && belongs && codes.add(code), code + " is there already, or its area is not");
    }

    private void known(String code, Verdicts verdicts) {
        verdicts.life(codes.contains(code), code + " is not in the plan");
    }
}
