package org.assembleaclima.sortition;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What shows the value of a source.
 *
 * @param round of a beacon; empty for a text
 * @param signature of that round, 96 hex digits in lower case; empty for a text
 * @param text as it was published, 1 to 60 letters and digits with one space, point, comma or hyphen between; empty for a beacon
 */
public record SourceEvidence(Optional<Long> round, Optional<String> signature, Optional<String> text) {

    /** What a signature of the chain quicknet looks like: a point of 48 bytes. */
    private static final Pattern SIGNATURE = Pattern.compile("[0-9a-f]{96}");

    /** Letters, digits and single marks between them: a text that looks like another is another to the eye as well. */
    static final Pattern TEXT = Pattern.compile("(?=.{1,60}$)[0-9A-Za-z]+([ .,-][0-9A-Za-z]+)*");

    public static SourceEvidence ofRound(long round, String signature) {
        return new SourceEvidence(Optional.of(round), Optional.of(signature), Optional.empty());
    }

    public static SourceEvidence ofText(String text) {
        return new SourceEvidence(Optional.empty(), Optional.empty(), Optional.of(text));
    }

    /** Whether it has exactly what evidence of the kind has. */
    boolean isOf(SourceKind kind) {
        return switch (kind) {
            case DRAND_QUICKNET -> round.isPresent() && signature.isPresent() && text.isEmpty();
            case PUBLIC_TEXT -> round.isEmpty() && signature.isEmpty() && text.isPresent();
        };
    }

    boolean isWellFormed() {
        return signature.map(hex -> SIGNATURE.matcher(hex).matches()).orElse(true)
                && text.map(words -> TEXT.matcher(words).matches()).orElse(true);
    }

    /** The value, in bytes: a signature's hash, or the text in UTF-8. */
    byte[] value() {
        return signature
                .map(hex -> Beacon.randomness(HexFormat.of().parseHex(hex)))
                .orElseGet(() -> Digests.utf8(text.orElseThrow()));
    }
}
