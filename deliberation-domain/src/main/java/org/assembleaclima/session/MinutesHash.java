package org.assembleaclima.session;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.assembleaclima.common.Sha256;

/** The fingerprint of one version of the minutes: SHA-256, in lower-case hex, of the text in UTF-8. */
public record MinutesHash(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

    public MinutesHash {
        if (!SHAPE.matcher(value).matches()) throw new IllegalArgumentException("not a hash of minutes");
    }

    @JsonCreator
    public static MinutesHash of(String hex) {
        return new MinutesHash(hex);
    }

    static MinutesHash ofText(String text) {
        return new MinutesHash(Sha256.hex(text));
    }

    @Override
    public String toString() {
        return value;
    }
}
