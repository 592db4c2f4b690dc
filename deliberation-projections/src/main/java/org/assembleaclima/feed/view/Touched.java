package org.assembleaclima.feed.view;

import org.jspecify.annotations.Nullable;

/**
 * A row that may have changed.
 *
 * @param view the name of a view, as {@code /status} has it
 * @param key of the row in that view; null when so many of its rows are touched that the view is better read anew
 */
public record Touched(String view, @Nullable String key) {}
