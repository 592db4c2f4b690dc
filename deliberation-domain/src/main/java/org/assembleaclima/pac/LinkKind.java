package org.assembleaclima.pac;

/** What an action can be linked to by hand; what names the action itself is linked without. */
public enum LinkKind {
    PROPOSAL,
    /** Named by its proposal's id. */
    RESPONSE,
    COMMITMENT
}
