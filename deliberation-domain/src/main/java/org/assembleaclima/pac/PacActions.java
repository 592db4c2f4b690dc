package org.assembleaclima.pac;

/** Looks up the plan's actions for the rules of other aggregates. */
public interface PacActions {

    boolean isKnown(ActionCode code);
}
