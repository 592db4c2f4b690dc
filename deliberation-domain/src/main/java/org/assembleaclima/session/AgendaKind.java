package org.assembleaclima.session;

/** What is to be done with a point of the agenda. */
public enum AgendaKind {
    INFORMATION,
    DISCUSSION,
    VOTE
}
