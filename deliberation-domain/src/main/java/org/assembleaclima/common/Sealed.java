package org.assembleaclima.common;

/**
 * Marks an event whose content nobody may read before something else has happened: a vote before its ballot closes, a teller's
 * figures before two agree. It stays
 * out of every list of what happened; who may read it, and when, is its feature's own rule.
 */
public interface Sealed {}
