package org.assembleaclima.pac;

import java.time.Instant;
import org.assembleaclima.common.DomainEvent;
import org.axonframework.serialization.Revision;

/** Everything that can have happened to one file of measured values. Stored for ever: see docs/events.md. */
public sealed interface ValueFileEvent extends DomainEvent {

    ImportId importId();

    /**
     * The file was taken in, whole.
     *
     * @param sha256 of the file's bytes, 64 lower-case hex digits
     * @param values how many it held
     * @param indicators how many it was about
     */
    @Revision("1")
    record ValuesImported(ImportId importId, String sha256, int values, int indicators, Instant importedAt)
            implements ValueFileEvent {}
}
