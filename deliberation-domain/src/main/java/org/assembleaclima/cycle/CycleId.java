package org.assembleaclima.cycle;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Names one cycle by what people call it: {@code 2024}, {@code 2022-23}. 1 to 20 lower-case letters, digits, hyphens. */
public record CycleId(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,19}");

    public CycleId {
        if (!SHAPE.matcher(value).matches()) throw new IllegalArgumentException("not a cycle id");
    }

    @JsonCreator
    public static CycleId of(String text) {
        return new CycleId(text);
    }

    /** Axon stores this text as the stream name, so it must never change shape. */
    @Override
    public String toString() {
        return "cycle-" + value;
    }
}
