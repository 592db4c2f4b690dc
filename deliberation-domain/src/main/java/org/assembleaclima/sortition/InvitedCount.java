package org.assembleaclima.sortition;

/**
 * How many of those invited have one value of one category.
 *
 * @param category one of the quotas'
 * @param feature one of the category's
 * @param invited from 0
 */
public record InvitedCount(String category, String feature, int invited) {}
