package org.assembleaclima.pac;

import static org.assembleaclima.pac.ActionRefusal.SUCCESSORS_OF_WRONG_NUMBER;
import static org.assembleaclima.pac.ActionRefusal.SUCCESSOR_CANCELLED;
import static org.assembleaclima.pac.ActionRefusal.SUCCESSOR_IS_ITSELF;
import static org.assembleaclima.pac.ActionRefusal.SUCCESSOR_REPEATED;
import static org.assembleaclima.pac.ActionRefusal.SUCCESSOR_SUPERSEDED;
import static org.assembleaclima.pac.ActionRefusal.SUCCESSOR_UNKNOWN;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.pac.ActionCommand.SupersedeAction;

/** Which actions may go on in the place of one that a revision of the plan ends. */
record Successors(PacActions plan, EndedActions ended) {

    /** @return the successors in the order of the plan */
    List<ActionCode> check(SupersedeAction command) {
        var successors = command.successors();
        var rightNumber =
                switch (command.kind()) {
                    case MERGED, SUPERSEDED -> successors.size() == 1;
                    case SPLIT -> successors.size() >= 2;
                };
        if (!rightNumber) throw SUCCESSORS_OF_WRONG_NUMBER.refusedAt("/successors");
        var seen = new HashSet<ActionCode>();
        for (int i = 0; i < successors.size(); i++) {
            var place = "/successors/" + i;
            if (!seen.add(successors.get(i))) throw SUCCESSOR_REPEATED.refusedAt(place);
            check(successors.get(i), command.actionId(), place);
        }
        return PlanOrder.of(successors);
    }

    private void check(ActionCode successor, ActionId actionId, String place) {
        if (successor.equals(actionId.code())) throw SUCCESSOR_IS_ITSELF.refusedAt(place);
        if (!plan.isKnown(successor)) throw SUCCESSOR_UNKNOWN.refusedAt(place);
        var end = ended.endOf(successor);
        if (end.equals(Optional.of(DeclaredStatus.SUPERSEDED))) throw SUCCESSOR_SUPERSEDED.refusedAt(place);
        if (end.equals(Optional.of(DeclaredStatus.CANCELLED))) throw SUCCESSOR_CANCELLED.refusedAt(place);
    }
}
