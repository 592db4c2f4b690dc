package org.assembleaclima.pac;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Names one indicator: a short word of its own, such as {@code trees-planted}, as files of values name it. At most 60
 * characters: letters and digits, hyphens between them.
 */
public record IndicatorId(@JsonValue String value) {

    /** Hyphens counted: views keep two such names and what is between them in one key of 200 characters. */
    private static final int LONGEST = 60;

    private static final Pattern SHAPE = Pattern.compile("[a-z](-?[a-z0-9]){0,59}");

    public IndicatorId {
        if (value.length() > LONGEST || !SHAPE.matcher(value).matches())
            throw new IllegalArgumentException("not an indicator id");
    }

    @JsonCreator
    public static IndicatorId of(String text) {
        return new IndicatorId(text);
    }

    /** Axon stores this text as the stream name, so it must never change shape. */
    @Override
    public String toString() {
        return "indicator-" + value;
    }
}
