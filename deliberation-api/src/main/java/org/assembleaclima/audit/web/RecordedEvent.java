package org.assembleaclima.audit.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.audit.Hash;
import org.assembleaclima.audit.view.EventMetadata;
import org.assembleaclima.audit.view.EventSearch.Found;
import org.assembleaclima.audit.view.PlainJson;
import org.assembleaclima.audit.view.RecordedRow;
import org.jspecify.annotations.Nullable;

/**
 * One event as it is stored.
 *
 * @param position in the one order of all events, from 1
 * @param eventId unique
 * @param type its name, such as {@code ProposalTabled}
 * @param stream the id of what it happened to
 * @param streamType what that is; null where none is stored
 * @param sequenceNumber from 0, without gap within the stream
 * @param revision of its stored shape; null where none is stored
 * @param recordedAt as it is stored
 * @param actorId who asked for it: opaque; null when it is withheld
 * @param actorRoles the codes of the roles that allowed it; null when they are withheld
 * @param causationId the message that led to it; null when it is withheld
 * @param correlationId the message everything began with; null when it is withheld
 * @param payloadHash SHA-256 of the stored bytes, hexadecimal
 * @param leafHash the leaf the log has, or will have, hexadecimal
 * @param withheld why the content is not told; null when it is
 * @param data the JSON that is stored, as text, so that it can be hashed; null when it is withheld
 * @param rawData what is stored, in base64, when that is no JSON; null when it is
 */
record RecordedEvent(
        long position,
        String eventId,
        String type,
        String stream,
        @Nullable String streamType,
        long sequenceNumber,
        @Nullable String revision,
        String recordedAt,
        @Nullable String actorId,
        @Nullable List<String> actorRoles,
        @Nullable String causationId,
        @Nullable String correlationId,
        String payloadHash,
        String leafHash,
        @Nullable String withheld,
        @Nullable String data,
        @Nullable String rawData) {

    static RecordedEvent of(Found found) {
        return found.withheld()
                .map(reason -> of(found.row(), Optional.empty(), reason.code()))
                .orElseGet(() -> of(found.row(), EventMetadata.read(found.row().metadata()), null));
    }

    private static RecordedEvent of(RecordedRow row, Optional<EventMetadata> metadata, @Nullable String withheld) {
        var payloadHash = Hash.digest(row.payload());
        var told = withheld == null;
        var readable = told && PlainJson.isObject(row.payload());
        return new RecordedEvent(
                row.position(),
                row.eventId(),
                row.type(),
                row.stream(),
                row.streamType(),
                row.sequenceNumber(),
                row.revision(),
                row.recordedAt(),
                metadata.map(EventMetadata::actor).orElse(null),
                metadata.map(EventMetadata::roles).map(RecordedEvent::codes).orElse(null),
                metadata.map(EventMetadata::correlationId).orElse(null),
                metadata.map(EventMetadata::traceId).orElse(null),
                payloadHash.hex(),
                row.leafHash(payloadHash, Hash.digest(row.metadata())).hex(),
                withheld,
                readable ? new String(row.payload(), UTF_8) : null,
                told && !readable ? Base64.getEncoder().encodeToString(row.payload()) : null);
    }

    private static List<String> codes(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(" ", -1));
    }
}
