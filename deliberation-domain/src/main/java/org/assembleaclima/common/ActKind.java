package org.assembleaclima.common;

/** The kinds of formal acts an Italian municipality adopts. */
public enum ActKind {
    /** <i>Delibera di Consiglio comunale</i>. */
    COUNCIL_RESOLUTION,
    /** <i>Delibera di Giunta</i>. */
    EXECUTIVE_RESOLUTION,
    /** <i>Determina dirigenziale</i>. */
    MANAGERIAL_DECISION,
    /** <i>Ordinanza</i>. */
    ORDINANCE,
    OTHER
}
