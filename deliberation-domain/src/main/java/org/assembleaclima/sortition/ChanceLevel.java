package org.assembleaclima.sortition;

/**
 * One level of the fairest chances there can be (LEXIMIN): chances of earlier levels kept, nobody could give all others more.
 *
 * @param people how many have this chance, from 1
 * @param perBillion the chance, of 1,000,000,000
 * @param boundPerBillion what was proven that no panels can exceed, of 1,000,000,000
 */
public record ChanceLevel(int people, long perBillion, long boundPerBillion) {

    /** How far a chance may be below what was proven. */
    private static final long GAP = 10_000; // 1e-5

    boolean isProven() {
        return people > 0 && perBillion >= 0 && Math.abs(boundPerBillion - perBillion) <= GAP;
    }
}
