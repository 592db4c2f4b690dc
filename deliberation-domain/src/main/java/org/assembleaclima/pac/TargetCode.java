package org.assembleaclima.pac;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The plan's own name of one of its general targets: {@code G2}. */
public record TargetCode(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z][1-9][0-9]?");

    public TargetCode {
        if (!SHAPE.matcher(value).matches()) throw new IllegalArgumentException("not a target code");
    }

    @JsonCreator
    public static TargetCode of(String text) {
        return new TargetCode(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
