package org.assembleaclima.pac;

/**
 * One line of a plan file: an area, an objective or an action.
 *
 * @param <C> the kind of code, which says which of the three it is
 */
public record PlanEntry<C>(C code, String title, TitleStatus titleStatus, Description description) {}
