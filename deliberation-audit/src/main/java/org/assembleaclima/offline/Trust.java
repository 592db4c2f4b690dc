package org.assembleaclima.offline;

import java.util.List;
import java.util.stream.Collectors;
import org.assembleaclima.audit.Checkpoint;
import org.assembleaclima.audit.KeyKind;
import org.assembleaclima.audit.MalformedNote;
import org.assembleaclima.audit.SignedNote;
import org.assembleaclima.audit.VerifierKey;

/**
 * Whose word is taken: that of the keys pinned by hand. None is taken from a file, not even one that signed beside a pinned
 * key: anybody can put a line under a public note.
 */
final class Trust {

    private final List<VerifierKey> keys;

    /** @param pinned at least one, all of one log */
    Trust(List<VerifierKey> pinned) {
        if (pinned.isEmpty()) throw new Unusable("--key is missing");
        for (var key : pinned) {
            if (key.kind() != KeyKind.LOG) throw new Unusable("--key: not the key of a log");
            if (!key.name().equals(pinned.getFirst().name())) throw new Unusable("--key: keys of two logs");
        }
        keys = List.copyOf(pinned);
    }

    /** @throws Unusable when no key was pinned, or one is no key of a log, or of another log */
    static Trust in(Arguments arguments) {
        return new Trust(arguments.all("--key").stream()
                .map(text -> Notes.key("--key", text))
                .toList());
    }

    /** @throws MalformedNote when it is no checkpoint of this log, signed by a pinned key and by none wrongly */
    Checkpoint checkpoint(SignedNote note) {
        var signed = keys.stream().filter(note::isSignedBy).toList();
        if (signed.isEmpty())
            throw new MalformedNote(
                    "not signed by " + keys.stream().map(VerifierKey::text).collect(Collectors.joining(" or by ")));
        return Checkpoint.verified(note, signed.getFirst());
    }
}
