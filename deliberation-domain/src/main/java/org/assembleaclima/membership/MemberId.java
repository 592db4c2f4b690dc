package org.assembleaclima.membership;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one member: a person with a membership interval. Random: it tells nothing about who that is. */
public record MemberId(@JsonValue UUID value) {

    @JsonCreator
    public static MemberId of(String text) {
        var id = new MemberId(UUID.fromString(text));
        if (!id.toString().equalsIgnoreCase(text)) throw new IllegalArgumentException("not a whole UUID");
        return id;
    }

    /** The bare UUID, as it stands in events and answers. */
    @Override
    public String toString() {
        return value.toString();
    }
}
