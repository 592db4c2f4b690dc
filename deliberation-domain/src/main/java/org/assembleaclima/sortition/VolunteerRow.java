package org.assembleaclima.sortition;

import static java.util.stream.Collectors.joining;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.assembleaclima.audit.Hash;
import org.assembleaclima.audit.Merkle;
import org.assembleaclima.common.CanonicalJson;

/**
 * What the pool says of one volunteer. Personal data: it stays with the volunteer and whoever keeps the pool.
 *
 * @param features the value of each category, both trimmed and in lower case
 * @param household equal for those who live together; empty where it is not asked
 */
public record VolunteerRow(VolunteerId id, NavigableMap<String, String> features, Optional<String> household) {

    /** How many bytes a salt has. */
    public static final int SALT_LENGTH = 32;

    public VolunteerRow {
        features = Collections.unmodifiableNavigableMap(new TreeMap<>(features));
    }

    public VolunteerRow(VolunteerId id, Map<String, String> features, Optional<String> household) {
        this(id, new TreeMap<>(features), household);
    }

    /** The one way to write it: RFC 8785, the household left out where there is none. */
    public String canonical() {
        var listed = features.entrySet().stream()
                .map(feature -> CanonicalJson.quoted(feature.getKey()) + ":" + CanonicalJson.quoted(feature.getValue()))
                .collect(joining(",", "{", "}"));
        var lives = household
                .map(value -> "\"household\":" + CanonicalJson.quoted(value) + ",")
                .orElse("");
        return "{\"features\":" + listed + "," + lives + "\"id\":" + CanonicalJson.quoted(id.value()) + "}";
    }

    /**
     * What stands for the row in the pool's tree: SHA-256 of a zero byte, the salt and the canonical row in UTF-8.
     *
     * @param salt 32 random bytes that only the volunteer and the keeper of the pool know: without them nobody can try rows out
     * @throws IllegalArgumentException for a salt of another length
     */
    public Hash leaf(byte[] salt) {
        if (salt.length != SALT_LENGTH) throw new IllegalArgumentException("a salt of " + salt.length + " bytes");
        return Merkle.leaf(Digests.joined(salt, Digests.utf8(canonical())));
    }

    /** Shows nothing of it: what is printed may end in a log. */
    @Override
    public String toString() {
        return "VolunteerRow[]";
    }
}
