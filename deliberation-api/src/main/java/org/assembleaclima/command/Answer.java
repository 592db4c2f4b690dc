package org.assembleaclima.command;

import org.jspecify.annotations.Nullable;

/**
 * What a command that was taken answers.
 *
 * @param stream the aggregate it concerned
 * @param version how many events that aggregate has now
 * @param report what the handler had to say beyond that, as JSON; null when nothing
 */
public record Answer(String stream, long version, @Nullable String report) {}
