package org.assembleaclima.feed.view;

import java.time.Instant;
import java.util.List;

/**
 * One change, as the live feed tells it. What was changed is read by asking for the thing itself at {@code position}.
 *
 * @param position in the one order of all events, from 1; also the id of the message
 * @param type the event's name, such as {@code ProposalRevised}
 * @param stream what it happened to
 * @param version of that thing with this event, from 1
 * @param touched the rows it may have changed, by view and key
 */
public record Change(
        long position, String type, String stream, long version, Instant recordedAt, List<Touched> touched) {

    public Change {
        touched = List.copyOf(touched);
    }
}
