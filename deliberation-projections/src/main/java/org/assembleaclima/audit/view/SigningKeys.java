package org.assembleaclima.audit.view;

import java.util.List;
import java.util.Optional;
import org.assembleaclima.audit.MalformedNote;
import org.assembleaclima.audit.SignedNote;
import org.assembleaclima.audit.SigningKey;
import org.assembleaclima.audit.view.KnownKeys.KnownKey;

/**
 * The secret keys of this node.
 *
 * @param next the one that is to sign from the next checkpoint on; that checkpoint is signed by both
 */
public record SigningKeys(SigningKey current, Optional<SigningKey> next) {

    /** @throws IllegalArgumentException when they are keys of two logs, or one key twice */
    public SigningKeys {
        next.ifPresent(key -> {
            var name = current.verifier().name();
            if (!key.verifier().name().equals(name) || key.verifier().equals(current.verifier()))
                throw new IllegalArgumentException("the next key must be another one of the log " + name);
        });
    }

    /** The key to pin today: the next one once it has signed. */
    public SigningKey active(List<KnownKey> known) {
        return next.filter(key -> isKnown(key, known)).orElse(current);
    }

    /** Whether these keys may sign what comes after those that signed before. */
    public boolean goOn(List<KnownKey> known) {
        var newest = known.stream().mapToLong(KnownKey::firstSize).max();
        return newest.isEmpty()
                || known.contains(new KnownKey(active(known).verifier().text(), newest.getAsLong()));
    }

    /**
     * Who signs the next checkpoint.
     *
     * @param known every key that signed before
     * @throws LogStopped when another key signed last: this one was replaced, or was left behind by a rotation
     */
    List<SigningKey> signers(List<KnownKey> known) {
        if (!goOn(known)) throw Alarm.KEY_REPLACED.stops();
        var active = active(known);
        return next.filter(key -> !isKnown(key, known))
                .map(key -> List.of(current, key))
                .orElse(List.of(active));
    }

    private static boolean isKnown(SigningKey key, List<KnownKey> known) {
        return known.stream().anyMatch(k -> k.text().equals(key.verifier().text()));
    }

    /** @throws MalformedNote when a signature bears the name of one of these keys and is wrong */
    boolean signed(SignedNote note) {
        return note.isSignedBy(current.verifier())
                || next.filter(key -> note.isSignedBy(key.verifier())).isPresent();
    }
}
