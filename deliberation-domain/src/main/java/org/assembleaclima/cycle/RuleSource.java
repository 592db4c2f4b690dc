package org.assembleaclima.cycle;

/**
 * Where a rule was read.
 *
 * @param rule which rule, in the words of the field, such as "two thirds of whom"
 * @param citation the act, article or page: a URL or the number and date of an act
 * @param note what the source says where it is not clear; empty when it is
 */
public record RuleSource(String rule, String citation, String note) {}
