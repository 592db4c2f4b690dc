package org.assembleaclima.ballot;

import org.assembleaclima.membership.MemberId;

/**
 * One member who may vote on a ballot (R3.1).
 *
 * @param number the member's public number
 * @param account the opaque actor id whose token speaks for the member, as it was when the ballot opened
 */
public record RollEntry(MemberId memberId, int number, String account) {}
