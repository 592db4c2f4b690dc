package org.assembleaclima.common.view;

/** Numbers as text that sorts as they do. */
public final class Padded {

    private Padded() {}

    /**
     * @param number from 0
     * @param digits at least so many, zeros in front
     */
    public static String number(long number, int digits) {
        var plain = Long.toString(number);
        return "0".repeat(Math.max(0, digits - plain.length())) + plain;
    }
}
