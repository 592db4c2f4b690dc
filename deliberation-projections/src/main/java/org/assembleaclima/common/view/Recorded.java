package org.assembleaclima.common.view;

import java.time.Instant;
import java.util.List;

/**
 * What the envelope of a stored event says.
 *
 * @param position the event's place in the one order of all events, from 1
 * @param stream the aggregate it happened to
 * @param version how many events the stream has with this one, from 1; the version commands answer with
 * @param type the event's name, such as {@code ProposalDrafted}
 * @param recordedAt when it was stored, not when it happened
 * @param actorId who asked for it: opaque
 * @param actorRoles the roles that allowed it, in their fixed order
 */
public record Recorded(
        long position,
        String stream,
        long version,
        String type,
        Instant recordedAt,
        String actorId,
        List<String> actorRoles) {

    public Recorded {
        actorRoles = List.copyOf(actorRoles);
    }
}
