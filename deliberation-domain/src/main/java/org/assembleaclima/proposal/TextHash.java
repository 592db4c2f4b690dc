package org.assembleaclima.proposal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assembleaclima.common.Sha256;

/**
 * The fingerprint of one version of a text (R4.1): SHA-256, in lower-case hex, of the text's canonical JSON (RFC 8785),
 * {@code {"blocks":[{"id":…,"kind":…,"text":…},…],"language":…,"title":…}}. Anyone can compute it again.
 */
public record TextHash(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

    public TextHash {
        if (!SHAPE.matcher(value).matches()) throw new IllegalArgumentException("not a text hash");
    }

    @JsonCreator
    public static TextHash of(String hex) {
        return new TextHash(hex);
    }

    static TextHash of(ProposalText text) {
        return new TextHash(Sha256.hex(canonical(text)));
    }

    /** Written by hand because it has strings only and a fixed order of fields; a test compares it with a library. */
    static String canonical(ProposalText text) {
        return text.blocks().stream()
                .map(block -> "{\"id\":" + quoted(block.id().value()) + ",\"kind\":"
                        + quoted(block.kind().name()) + ",\"text\":" + quoted(block.text())
                        + "}")
                .collect(Collectors.joining(
                        ",",
                        "{\"blocks\":[",
                        "],\"language\":" + quoted(text.language()) + ",\"title\":" + quoted(text.title()) + "}"));
    }

    private static String quoted(String text) {
        var json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\f' -> json.append("\\f");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (c < 0x20) json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    else json.append(c);
                }
            }
        }
        return json.append('"').toString();
    }

    @Override
    public String toString() {
        return value;
    }
}
