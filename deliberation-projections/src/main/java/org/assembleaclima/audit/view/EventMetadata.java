package org.assembleaclima.audit.view;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the metadata of a stored event says of where it came from; each null when it does not.
 *
 * @param actor the opaque id of who asked for it
 * @param roles their codes, joined by spaces
 * @param correlationId the message that led to it
 * @param traceId the message everything began with
 */
public record EventMetadata(
        @Nullable String actor,
        @Nullable String roles,
        @Nullable String correlationId,
        @Nullable String traceId) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Empty for what is not one flat object of texts: somebody has changed it. */
    public static Optional<EventMetadata> read(byte[] stored) {
        String actor = null;
        String roles = null;
        String correlationId = null;
        String traceId = null;
        try (var parser = JSON.createParser(stored)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) return Optional.empty();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                if (parser.nextToken() != JsonToken.VALUE_STRING) return Optional.empty();
                switch (name) {
                    case "actor" -> actor = parser.getString();
                    case "roles" -> roles = parser.getString();
                    case "correlationId" -> correlationId = parser.getString();
                    case "traceId" -> traceId = parser.getString();
                    default -> {} // nothing else is told apart from the whole
                }
            }
            if (parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null) return Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
        return Optional.of(new EventMetadata(actor, roles, correlationId, traceId));
    }
}
