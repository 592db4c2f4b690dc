package org.assembleaclima.membership;

/**
 * An alternate.
 *
 * @param order the drawn order, from 1; no two of one assembly are equal, so a later draw goes on after the last
 */
public record Reservist(MemberId memberId, int order, Stratum stratum) {}
