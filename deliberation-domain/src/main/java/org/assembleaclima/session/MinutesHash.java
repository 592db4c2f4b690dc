package org.assembleaclima.session;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

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
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return new MinutesHash(HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has SHA-256
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
