package org.assembleaclima.proposal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one amendment of a proposal, or one sub-amendment. */
public record AmendmentId(@JsonValue UUID value) {

    @JsonCreator
    public static AmendmentId of(String text) {
        var id = new AmendmentId(UUID.fromString(text));
        if (!id.toString().equalsIgnoreCase(text)) throw new IllegalArgumentException("not a whole UUID");
        return id;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
