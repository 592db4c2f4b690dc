package org.assembleaclima.sortition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one draw of lots. */
public record SortitionId(@JsonValue UUID value) {

    @JsonCreator
    public static SortitionId of(String text) {
        var id = new SortitionId(UUID.fromString(text));
        if (!id.toString().equalsIgnoreCase(text)) throw new IllegalArgumentException("not a whole UUID");
        return id;
    }

    /** The bare UUID: Axon stores this text as the stream name, so it must never change shape. */
    @Override
    public String toString() {
        return value.toString();
    }
}
