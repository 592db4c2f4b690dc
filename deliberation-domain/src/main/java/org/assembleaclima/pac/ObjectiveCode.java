package org.assembleaclima.pac;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The number of an objective within its area: {@code 2.1}. */
public record ObjectiveCode(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("[1-9][0-9]?(\\.[1-9][0-9]?){1}");

    public ObjectiveCode {
        if (!SHAPE.matcher(value).matches()) throw new IllegalArgumentException("not an objective code");
    }

    @JsonCreator
    public static ObjectiveCode of(String text) {
        return new ObjectiveCode(text);
    }

    public AreaCode area() {
        return new AreaCode(value.substring(0, value.indexOf('.')));
    }

    @Override
    public String toString() {
        return value;
    }
}
