package org.assembleaclima.audit.view;

import java.util.List;
import java.util.Optional;

/**
 * What a view came to where a checkpoint was signed.
 *
 * @param version of its code
 * @param digest of its rows with all their history: 64 hex digits
 */
public record ViewDigest(String name, int version, String digest) {

    /** As {@code log_checkpoint.views} has it, with its line end. */
    public String line() {
        return name + " " + version + " " + digest + "\n";
    }

    /** Those of a kept checkpoint; a line that somebody made unreadable is passed over. */
    public static List<ViewDigest> of(KeptCheckpoint kept) {
        return parse(kept.views());
    }

    static List<ViewDigest> parse(String lines) {
        return lines.lines().map(ViewDigest::read).flatMap(Optional::stream).toList();
    }

    private static Optional<ViewDigest> read(String line) {
        var parts = line.split(" ", -1);
        if (parts.length != 3 || !parts[1].matches("[0-9]{1,9}")) return Optional.empty();
        return Optional.of(new ViewDigest(parts[0], Integer.parseInt(parts[1]), parts[2]));
    }
}
