package org.assembleaclima.draw;

import tools.jackson.databind.JsonNode;

/**
 * Something that a worker process does. Found by {@link java.util.ServiceLoader}: each is named in
 * {@code META-INF/services}, and has a constructor without parameters.
 */
public interface Task {

    /** What it is asked for by: lower case, unique. */
    String name();

    /**
     * Does it. May be ended with its process at any time.
     *
     * @param input as its caller wrote it
     * @param progress to be told now and then
     * @throws Unworkable when the input has no answer, with the sentence to tell
     */
    JsonNode run(JsonNode input, Progress progress);
}
