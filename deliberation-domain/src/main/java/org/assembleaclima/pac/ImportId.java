package org.assembleaclima.pac;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names one file of measured values that was taken in. Files of the same bytes have the same. */
public record ImportId(@JsonValue UUID value) {

    @JsonCreator
    public static ImportId of(String text) {
        var id = new ImportId(UUID.fromString(text));
        if (!id.toString().equalsIgnoreCase(text)) throw new IllegalArgumentException("not a whole UUID");
        return id;
    }

    /** @param sha256 of the file's bytes, 64 lower-case hex digits */
    public static ImportId ofFile(String sha256) {
        return new ImportId(UUID.nameUUIDFromBytes(sha256.getBytes(StandardCharsets.US_ASCII)));
    }

    /** The bare UUID: Axon stores this text as the stream name, so it must never change shape. */
    @Override
    public String toString() {
        return value.toString();
    }
}
