package org.assembleaclima.common.view;

import java.time.Instant;
import java.util.List;

/**
 * One event in the life of something. What it changed is read by asking for the thing itself at {@code position}.
 *
 * @param stream what it happened to
 * @param version of that thing with this event, from 1
 * @param position in the one order of all events, from 1
 * @param type the event's name, such as {@code ProposalRevised}
 * @param actorId who asked for it: opaque
 * @param actorRoles the roles that allowed it
 */
public record HistoryEntry(
        String stream,
        long version,
        long position,
        String type,
        Instant recordedAt,
        String actorId,
        List<String> actorRoles)
        implements Row {}
