package org.assembleaclima.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text and the signatures below it: C2SP signed-note. That one can be read says nothing; see {@link #isSignedBy}.
 *
 * @param body ends with a line end
 */
public record SignedNote(String body, List<SignatureLine> signatures) {

    /** More than any log has witnesses. */
    private static final int MOST_SIGNATURES = 64;

    private static final int LONGEST = 100_000;

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!body.endsWith("\n")) throw new MalformedNote("a note whose text does not end with its line");
    }

    /** @throws MalformedNote when it is none */
    public static SignedNote parse(String text) {
        if (text.length() > LONGEST) throw new MalformedNote("a note of over " + LONGEST + " characters");
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n')) throw new MalformedNote("a note with control characters");
        if (!text.endsWith("\n")) throw new MalformedNote("a note that breaks off");
        var split = text.lastIndexOf("\n\n");
        if (split < 0) throw new MalformedNote("a note without signatures");
        var lines = text.substring(split + 2).lines().toList();
        if (lines.isEmpty() || lines.size() > MOST_SIGNATURES)
            throw new MalformedNote("a note with " + lines.size() + " signatures");
        return new SignedNote(
                text.substring(0, split + 1),
                lines.stream().map(SignatureLine::parse).toList());
    }

    /** @throws MalformedNote when a line that bears the key's name and id is not by the key: then nothing is believed */
    public boolean isSignedBy(VerifierKey key) {
        return !linesOf(key).isEmpty();
    }

    /**
     * The lines this key made: a line that only bears its name is not among them.
     *
     * @throws MalformedNote as {@link #isSignedBy}
     */
    public List<SignatureLine> linesOf(VerifierKey key) {
        var lines = signatures.stream().filter(key::isNamedBy).toList();
        for (var line : lines)
            if (!key.signed(body, line)) throw new MalformedNote("a wrong signature by " + key.name());
        return lines;
    }

    public SignedNote with(List<SignatureLine> more) {
        var all = new ArrayList<>(signatures);
        more.stream()
                .filter(line -> signatures.stream().noneMatch(old -> old.text().equals(line.text())))
                .forEach(all::add);
        return new SignedNote(body, all);
    }

    public String text() {
        return body + "\n" + signatures.stream().map(SignatureLine::text).collect(Collectors.joining());
    }
}
