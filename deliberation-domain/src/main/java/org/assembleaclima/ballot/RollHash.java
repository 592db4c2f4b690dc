package org.assembleaclima.ballot;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assembleaclima.common.Sha256;

/**
 * The fingerprint of a roll: SHA-256, in lower-case hex, of the canonical JSON (RFC 8785) array of the member ids on
 * it, in ascending order.
 */
public record RollHash(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

    public RollHash {
        if (!SHAPE.matcher(value).matches()) throw new IllegalArgumentException("not a roll hash");
    }

    @JsonCreator
    public static RollHash of(String hex) {
        return new RollHash(hex);
    }

    public static RollHash of(List<RollEntry> roll) {
        return new RollHash(Sha256.hex(roll.stream()
                .map(entry -> "\"" + entry.memberId() + "\"")
                .sorted()
                .collect(Collectors.joining(",", "[", "]"))));
    }
}
