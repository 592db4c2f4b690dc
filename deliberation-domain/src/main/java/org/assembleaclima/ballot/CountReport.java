package org.assembleaclima.ballot;

/**
 * What a teller learns who has entered figures.
 *
 * @param tallied whether another teller counted the same, which ends the count
 */
public record CountReport(boolean tallied) {}
