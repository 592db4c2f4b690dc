package org.assembleaclima.common.view;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.assembleaclima.common.DomainEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/** Reads stored bytes as the events they mean today. Pure: neither Spring nor SQL, so that an auditor's tool reads alike. */
public final class EventDecoder {

    /** Metadata keys under which the command's interceptor stores who asked: see docs/events.md. */
    static final String ACTOR_ID = "actor";

    static final String ACTOR_ROLES = "roles";

    private final EventSerializer serializer;
    private final EventUpcaster upcasters;

    public EventDecoder(EventSerializer serializer, EventUpcaster upcasters) {
        this.serializer = serializer;
        this.upcasters = upcasters;
    }

    /**
     * @param recordedAt the entry's timestamp
     * @throws RuntimeException when the stored bytes mean nothing to this version of the code
     */
    public Decoded decode(long position, Instant recordedAt, GenericDomainEventEntry<byte[]> entry) {
        var data = new TrackedDomainEventData<>(new GlobalSequenceTrackingToken(position), entry);
        var messages = EventUtils.upcastAndDeserializeTrackedEvents(Stream.of(data), serializer, upcasters)
                .toList();
        // An upcaster may reshape an event; splitting one would need two positions.
        if (messages.size() != 1) throw new IllegalStateException("one stored event must stay one event");
        var message = (DomainEventMessage<?>) messages.getFirst();
        if (!(message.getPayload() instanceof DomainEvent event))
            throw new IllegalStateException("unknown event type at position " + position);
        if (!event.getClass()
                .getSimpleName()
                .equals(entry.getPayload().getType().getName()))
            throw new IllegalStateException("an event keeps its name: policies are told of those of one name");
        var metadata = message.getMetaData();
        return new Decoded(
                event,
                new Recorded(
                        position,
                        message.getAggregateIdentifier(),
                        message.getSequenceNumber() + 1,
                        event.getClass().getSimpleName(),
                        recordedAt,
                        String.valueOf(metadata.get(ACTOR_ID)),
                        roles(String.valueOf(metadata.getOrDefault(ACTOR_ROLES, "")))));
    }

    private static List<String> roles(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(" ", -1));
    }
}
