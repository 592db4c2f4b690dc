package org.assembleaclima.ballot;

import org.assembleaclima.cycle.Majority;

/**
 * How one rule came to its outcome, with every number in it: {@code denominator·yes} against {@code numerator·base}
 * (R5.2, R5.3).
 *
 * @param base how many the majority is taken of, by {@code majority.base()}
 * @param left {@code denominator·yes}
 * @param right {@code numerator·base}
 * @param approved {@code left ≥ right}, or {@code left > right} if the rule is strict; never when {@code base} is 0
 */
public record Derivation(Majority majority, int yes, int base, long left, long right, boolean approved) {

    public static Derivation of(Majority majority, Tally tally) {
        var base = tally.base(majority.base());
        var left = (long) majority.denominator() * tally.yes();
        var right = (long) majority.numerator() * base;
        var enough = majority.strict() ? left > right : left >= right;
        return new Derivation(majority, tally.yes(), base, left, right, base > 0 && enough);
    }
}
