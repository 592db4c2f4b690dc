package org.assembleaclima.audit;

import java.util.List;

/**
 * A tree head as it is signed: C2SP tlog-checkpoint, without extension lines.
 *
 * @param origin names the log for ever; the name of its keys, too
 */
public record Checkpoint(KeyName origin, TreeHead head) {

    /** @throws MalformedNote when the text of the note is no checkpoint, or one with lines we do not know */
    public static Checkpoint of(SignedNote note) {
        var lines = note.body().lines().toList();
        if (lines.size() != 3) throw new MalformedNote("a checkpoint of " + lines.size() + " lines");
        try {
            return new Checkpoint(
                    new KeyName(lines.get(0)), new TreeHead(Numbers.plain(lines.get(1)), Hash.ofBase64(lines.get(2))));
        } catch (MalformedNote e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new MalformedNote("a checkpoint whose root is no hash");
        }
    }

    /** @throws MalformedNote when it is no note, no checkpoint, of another log or not signed by this key */
    public static Checkpoint verified(SignedNote note, VerifierKey key) {
        if (!note.isSignedBy(key)) throw new MalformedNote("not signed by " + key.text());
        var checkpoint = of(note);
        if (!checkpoint.origin.equals(key.name()))
            throw new MalformedNote("a checkpoint of the log " + checkpoint.origin);
        return checkpoint;
    }

    /** What is signed. */
    public String body() {
        return origin + "\n" + head.size() + "\n" + head.root().base64() + "\n";
    }

    /** @param keys one, or the old and the new one while keys change */
    public SignedNote sign(List<SigningKey> keys) {
        return new SignedNote(body(), keys.stream().map(key -> key.sign(body())).toList());
    }
}
