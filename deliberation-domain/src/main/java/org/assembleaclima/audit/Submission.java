package org.assembleaclima.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * What a log sends a witness: C2SP tlog-witness, {@code add-checkpoint}.
 *
 * @param oldSize how large the tree was when the witness last cosigned, as the log believes; 0 for never
 * @param proof that the tree of the checkpoint begins with that one; empty from 0
 */
public record Submission(long oldSize, List<Hash> proof, SignedNote checkpoint) {

    private static final int LONGEST_PROOF = 63;

    public Submission {
        proof = List.copyOf(proof);
    }

    /** @throws MalformedNote when it is none */
    public static Submission parse(String text) {
        var split = text.indexOf("\n\n");
        if (split < 0) throw new MalformedNote("a submission without checkpoint");
        var lines = new ArrayList<>(text.substring(0, split).lines().toList());
        if (lines.isEmpty() || !lines.getFirst().startsWith("old "))
            throw new MalformedNote("a submission without old size");
        var oldSize = Numbers.plain(lines.removeFirst().substring("old ".length()));
        if (lines.size() > LONGEST_PROOF) throw new MalformedNote("a proof of " + lines.size() + " hashes");
        try {
            return new Submission(
                    oldSize, lines.stream().map(Hash::ofBase64).toList(), SignedNote.parse(text.substring(split + 2)));
        } catch (MalformedNote e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new MalformedNote("a submission with a hash that is not base64");
        }
    }

    public String text() {
        var text = new StringBuilder("old ").append(oldSize).append('\n');
        proof.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(checkpoint.text()).toString();
    }
}
