package org.assembleaclima.sortition;

import java.util.Optional;

/**
 * How many of a panel have one value of one category.
 *
 * @param category such as {@code municipio}, trimmed, in lower case, 1 to 60 characters
 * @param feature the value, such as {@code 1}, trimmed, in lower case, 1 to 60 characters
 * @param min at least so many, from 0
 * @param max at most so many, not below {@code min}
 * @param residents how many in the city have it, to show next to the panel; empty where no source says
 */
public record QuotaLine(String category, String feature, int min, int max, Optional<Integer> residents) {}
