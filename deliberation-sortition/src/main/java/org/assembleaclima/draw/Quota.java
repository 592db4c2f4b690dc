package org.assembleaclima.draw;

/**
 * How many of a panel have one value of one category.
 *
 * @param category such as {@code municipio}, trimmed, in lower case
 * @param feature the value, such as {@code 1}, trimmed, in lower case
 * @param min at least so many, from 0
 * @param max at most so many, not below {@code min}
 * @param minFlex how low {@code min} may be set where no panel meets all quotas; from 0 to {@code min}
 * @param maxFlex how high {@code max} may be set then; not below {@code max}
 */
public record Quota(String category, String feature, int min, int max, int minFlex, int maxFlex) {

    /** @throws IllegalArgumentException when the bounds are not in the order above */
    public Quota {
        if (!(0 <= minFlex && minFlex <= min && min <= max && max <= maxFlex))
            throw new IllegalArgumentException("bounds of " + category + ":" + feature + " are out of order");
    }

    @Override
    public String toString() {
        return category + ":" + feature;
    }
}
