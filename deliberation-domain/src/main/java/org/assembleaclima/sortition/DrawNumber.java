package org.assembleaclima.sortition;

import org.assembleaclima.audit.Hash;

/**
 * The number drawn in public, and the public coin.
 *
 * @param index the number of the panel that is drawn, from 0
 * @param group1IsA whether group A is group 1; else group B is
 */
public record DrawNumber(int index, boolean group1IsA) {

    /**
     * What the urns and the second source say together: the number is as likely as any other if either of the two is, and does
     * not know of the other.
     *
     * @param randomness the value of the second source
     * @param urns the number from the urns, from 0 to just below {@code size}
     * @param size how many panels the list has
     * @throws IllegalArgumentException for a number from the urns that no panel has
     */
    public static DrawNumber of(Hash list, byte[] randomness, int urns, int size) {
        if (urns < 0 || urns >= size) throw new IllegalArgumentException("number " + urns + " of " + size);
        var seed = DrawSeeds.draw(list, randomness);
        var added = new PublicStream(seed, "panel").below(size);
        var coin = new PublicStream(seed, "group").below(2);
        return new DrawNumber((int) (((long) urns + added) % size), coin == 0);
    }

    /** Whether these are as many digits as it takes to number so many panels, and number one of them. */
    static boolean areDigits(String digits, int size) {
        return digits.length() == String.valueOf(size - 1).length()
                && digits.chars().allMatch(digit -> digit >= '0' && digit <= '9')
                && Integer.parseInt(digits) < size;
    }
}
