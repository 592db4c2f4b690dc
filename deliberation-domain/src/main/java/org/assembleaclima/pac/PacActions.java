package org.assembleaclima.pac;

import org.assembleaclima.common.Lookup;

/** Looks up the plan's actions for the rules of other aggregates. */
public interface PacActions extends Lookup {

    boolean isKnown(ActionCode code);
}
