package org.assembleaclima.membership;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The group of residents a seat was drawn from, as a code that says nothing readable: no age, no quarter. 1 to 20
 * letters, digits, hyphens.
 */
public record Stratum(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9-]{1,20}");

    /** Of all whom a draw seats or names for the reserve: who replaces whom is for its quotas to say. */
    public static final Stratum DRAWN = new Stratum("DRAWN");

    public Stratum {
        if (!SHAPE.matcher(value).matches()) throw new IllegalArgumentException("not a stratum");
    }

    @JsonCreator
    public static Stratum of(String text) {
        return new Stratum(text);
    }

    /** The bare code, as it stands in events. */
    @Override
    public String toString() {
        return value;
    }
}
