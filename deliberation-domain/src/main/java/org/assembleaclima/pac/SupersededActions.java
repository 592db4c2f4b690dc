package org.assembleaclima.pac;

import org.assembleaclima.common.Lookup;

/** Looks up which actions a revision of the plan has ended. */
public interface SupersededActions extends Lookup {

    boolean isSuperseded(ActionCode code);
}
