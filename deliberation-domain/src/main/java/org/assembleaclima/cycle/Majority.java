package org.assembleaclima.cycle;

/**
 * A share of votes that approves: {@code denominator·yes ≥ numerator·base}, in integers (R5.2).
 *
 * @param numerator 1 to {@code denominator}
 * @param denominator 1 to 1000
 * @param strict whether exactly the share is not enough ({@code >} instead of {@code ≥})
 */
public record Majority(int numerator, int denominator, boolean strict, MajorityBase base) {

    /** Whether it asks for some votes and for no more than there can be. */
    boolean isPossible() {
        return numerator >= 1 && numerator <= denominator;
    }
}
