package org.assembleaclima.audit.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which events are looked for; what is null does not matter.
 *
 * @param type the event's name, such as {@code ProposalTabled}
 * @param stream the id of the aggregate
 * @param actorRole one of the roles it was asked for in, as a code; events with withheld content are never found by it
 * @param fromPosition the first position
 * @param toPosition the last one
 * @param fromTime recorded then or later; events are never found out of their order, so each counts as recorded no earlier
 *     than those before it
 * @param toTime recorded then or before
 */
public record EventQuery(
        @Nullable String type,
        @Nullable String stream,
        @Nullable String actorRole,
        @Nullable Long fromPosition,
        @Nullable Long toPosition,
        @Nullable Instant fromTime,
        @Nullable Instant toTime) {}
