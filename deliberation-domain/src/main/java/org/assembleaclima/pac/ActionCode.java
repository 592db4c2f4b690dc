package org.assembleaclima.pac;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The number of an action within its objective: {@code 2.1.3}. */
public record ActionCode(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("[1-9][0-9]?(\\.[1-9][0-9]?){2}");

    public ActionCode {
        if (!SHAPE.matcher(value).matches()) throw new IllegalArgumentException("not an action code");
    }

    @JsonCreator
    public static ActionCode of(String text) {
        return new ActionCode(text);
    }

    public ObjectiveCode objective() {
        return new ObjectiveCode(value.substring(0, value.lastIndexOf('.')));
    }

    public AreaCode area() {
        return objective().area();
    }

    @Override
    public String toString() {
        return value;
    }
}
