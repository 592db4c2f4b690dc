package org.assembleaclima.pac;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The number of one of the plan's areas (ambiti): {@code 2}. */
public record AreaCode(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("[1-9][0-9]?");

    public AreaCode {
        if (!SHAPE.matcher(value).matches()) throw new IllegalArgumentException("not an area code");
    }

    @JsonCreator
    public static AreaCode of(String text) {
        return new AreaCode(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
