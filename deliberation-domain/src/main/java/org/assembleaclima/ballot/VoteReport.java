package org.assembleaclima.ballot;

/**
 * What is told to the member who voted.
 *
 * @param salt with which the receipt can be computed again
 */
public record VoteReport(Receipt receipt, Salt salt) {}
