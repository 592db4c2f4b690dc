package org.assembleaclima.sortition;

/**
 * One level of the fairest chances there can be (LEXIMIN): chances of earlier levels kept, nobody could give all others more.
 *
 * @param people how many have this chance, from 1
 * @param perBillion the chance, of 1,000,000,000
 * @param boundPerBillion what was proven that no panels can exceed, of 1,000,000,000
 */
public record ChanceLevel(int people, long perBillion, long boundPerBillion) {}
