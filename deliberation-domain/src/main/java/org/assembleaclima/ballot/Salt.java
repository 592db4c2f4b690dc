package org.assembleaclima.ballot;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * 16 random bytes in a vote, as 32 lower-case hex digits: without them a hash of the vote could be tried against the
 * four choices there are.
 */
public record Salt(@JsonValue String value) {

    /** How many random bytes make a salt. */
    public static final int BYTES = 16;

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}");

    public Salt {
        if (!SHAPE.matcher(value).matches()) throw new IllegalArgumentException("not a salt");
    }

    /** @param random {@link #BYTES} of them */
    public static Salt of(byte[] random) {
        return new Salt(HexFormat.of().formatHex(random));
    }

    @JsonCreator
    public static Salt of(String hex) {
        return new Salt(hex);
    }
}
