package org.assembleaclima.sortition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Names one volunteer of one pool, and says nothing of who it is: 1 to 64 characters of A-Z, a-z, 0-9, _ and -. The order is
 * that of the bytes.
 */
public record VolunteerId(@JsonValue String value) implements Comparable<VolunteerId> {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /** @throws IllegalArgumentException for any other text */
    public VolunteerId {
        if (!isOne(value)) throw new IllegalArgumentException("not the id of a volunteer");
    }

    /** Whether a text has the form of an id. */
    public static boolean isOne(String text) {
        return SHAPE.matcher(text).matches();
    }

    @JsonCreator
    public static VolunteerId of(String text) {
        return new VolunteerId(text);
    }

    @Override
    public int compareTo(VolunteerId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
