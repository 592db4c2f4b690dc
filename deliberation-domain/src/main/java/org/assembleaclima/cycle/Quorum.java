package org.assembleaclima.cycle;

/**
 * The share of active members that must be present: {@code denominator·present ≥ numerator·active}, in integers.
 *
 * @param numerator 0 (no quorum) to {@code denominator}
 * @param denominator 1 to 1000
 */
public record Quorum(int numerator, int denominator) {

    /** @param active at most 10 000 */
    public boolean isMet(int present, int active) {
        return (long) denominator * present >= (long) numerator * active;
    }
}
