package org.assembleaclima.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one ballot. Here and not with the ballots, because what is voted on names its ballot too. */
public record BallotId(@JsonValue UUID value) {

    @JsonCreator
    public static BallotId of(String text) {
        var id = new BallotId(UUID.fromString(text));
        if (!id.toString().equalsIgnoreCase(text)) throw new IllegalArgumentException("not a whole UUID");
        return id;
    }

    /** The bare UUID: Axon stores this text as the stream name, so it must never change shape. */
    @Override
    public String toString() {
        return value.toString();
    }
}
