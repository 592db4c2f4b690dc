package org.assembleaclima.proposal;

import java.util.List;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.pac.PlanOrder;

/**
 * What amendments change: a text in one language and the actions of the plan it is about.
 *
 * @param pacActions in the order of the plan, each once
 */
public record AmendableText(ProposalText text, List<ActionCode> pacActions) {

    public AmendableText {
        pacActions = PlanOrder.of(pacActions);
    }
}
