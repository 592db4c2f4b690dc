package org.assembleaclima.sortition.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a list is that is being made.
 *
 * @param stage what is being done, in a word of the worker's
 * @param panels how many panels it has found so far
 * @param boundPerBillion the least chance cannot be more than this, of 1,000,000,000; null while nothing is known of it
 * @param updatedAt a worker tells it every second, so long as it has anything to tell
 */
public record ListProgress(
        String stage, long panels, @Nullable Long boundPerBillion, Instant updatedAt) {}
