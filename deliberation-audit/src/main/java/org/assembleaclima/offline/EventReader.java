package org.assembleaclima.offline;

import java.time.Instant;
import org.assembleaclima.common.view.Decoded;
import org.assembleaclima.common.view.EventDecoder;
import org.assembleaclima.common.view.EventSerializer;
import org.assembleaclima.common.view.Upcasters;
import org.axonframework.eventhandling.GenericDomainEventEntry;

/** Reads lines as the server reads its rows. */
final class EventReader {

    private final EventDecoder decoder = new EventDecoder(new EventSerializer(), Upcasters.all());

    /** Whether the line is of an event this version of the code has: nothing else is made into an object. */
    static boolean knows(EventLine line) {
        return EventSerializer.isEvent(line.entry.type());
    }

    /** @throws RuntimeException when the line's bytes mean nothing to this version of the code */
    Decoded read(EventLine line) {
        if (!knows(line)) throw new IllegalArgumentException("no such event is known");
        var entry = line.entry;
        return decoder.decode(
                line.position,
                Instant.parse(entry.recordedAt()),
                new GenericDomainEventEntry<>(
                        entry.streamType().orElse(null),
                        entry.stream(),
                        entry.sequenceNumber(),
                        entry.eventId(),
                        entry.recordedAt(),
                        entry.type(),
                        entry.revision().orElse(null),
                        line.payload,
                        line.metadata));
    }
}
