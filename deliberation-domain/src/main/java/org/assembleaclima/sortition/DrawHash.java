package org.assembleaclima.sortition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.assembleaclima.audit.Hash;

/** A SHA-256 of the draw, as 64 hex digits in lower case: of a pool, of quotas, of a list or of a manifest. */
public record DrawHash(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

    public DrawHash {
        if (!SHAPE.matcher(value).matches()) throw new IllegalArgumentException("not a hash of the draw");
    }

    @JsonCreator
    public static DrawHash of(String hex) {
        return new DrawHash(hex);
    }

    static DrawHash of(Hash hash) {
        return new DrawHash(hash.hex());
    }

    Hash hash() {
        return Hash.ofHex(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
