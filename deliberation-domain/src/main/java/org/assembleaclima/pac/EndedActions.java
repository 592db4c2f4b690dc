package org.assembleaclima.pac;

import java.util.Optional;
import org.assembleaclima.common.Lookup;

/** Looks up which actions have ended. */
public interface EndedActions extends Lookup {

    /** @return CANCELLED or SUPERSEDED, whichever came last; empty while the action has not ended */
    Optional<DeclaredStatus> endOf(ActionCode code);
}
