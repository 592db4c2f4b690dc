package org.assembleaclima.proposal;

import static org.assembleaclima.common.CanonicalJson.quoted;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assembleaclima.common.Sha256;

/**
 * The fingerprint of what is voted (R4.1): one version of a text together with the actions of the plan the proposal is
 * about. SHA-256, in lower-case hex, of the canonical JSON (RFC 8785)
 * {@code {"blocks":[{"id":…,"kind":…,"text":…},…],"language":…,"pac_actions":[…],"title":…}}, blocks in reading order,
 * actions in the order of the plan. Anyone can compute it again.
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

    static TextHash of(AmendableText text) {
        return new TextHash(Sha256.hex(canonical(text)));
    }

    /** Written by hand because it has strings only and a fixed order of fields; a test compares it with a library. */
    static String canonical(AmendableText amendable) {
        var text = amendable.text();
        var blocks = array(text.blocks().stream()
                .map(block -> "{\"id\":" + quoted(block.id().value()) + ",\"kind\":"
                        + quoted(block.kind().name()) + ",\"text\":" + quoted(block.text()) + "}"));
        var actions = array(amendable.pacActions().stream().map(action -> quoted(action.value())));
        return "{\"blocks\":" + blocks + ",\"language\":" + quoted(text.language()) + ",\"pac_actions\":" + actions
                + ",\"title\":" + quoted(text.title()) + "}";
    }

    private static String array(Stream<String> elements) {
        return elements.collect(Collectors.joining(",", "[", "]"));
    }

    @Override
    public String toString() {
        return value;
    }
}
