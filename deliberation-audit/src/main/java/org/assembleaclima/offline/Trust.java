package org.assembleaclima.offline;

import java.util.ArrayList;
import java.util.List;
import org.assembleaclima.audit.Checkpoint;
import org.assembleaclima.audit.KeyKind;
import org.assembleaclima.audit.MalformedNote;
import org.assembleaclima.audit.SignedNote;
import org.assembleaclima.audit.VerifierKey;

/**
 * Whose word is taken: the pinned key's, and that of each key it led to by a checkpoint signed with both, as the log does
 * while its keys change.
 */
final class Trust {

    private final List<VerifierKey> keys = new ArrayList<>();

    Trust(VerifierKey pinned) {
        if (pinned.kind() != KeyKind.LOG) throw new Unusable("--key: not the key of a log");
        keys.add(pinned);
    }

    /**
     * Takes further keys from a checkpoint that a trusted key has signed, where they have signed it, too.
     *
     * @param candidates such as the keys an export names
     */
    void extend(SignedNote note, List<VerifierKey> candidates) {
        if (keys.stream().noneMatch(note::isSignedBy)) return;
        for (var key : candidates)
            if (key.kind() == KeyKind.LOG
                    && key.name().equals(keys.getFirst().name())
                    && !keys.contains(key)
                    && note.isSignedBy(key)) keys.add(key);
    }

    /** @throws MalformedNote when it is no checkpoint of this log, signed by a trusted key */
    Checkpoint checkpoint(SignedNote note) {
        for (var key : keys) if (note.isSignedBy(key)) return Checkpoint.verified(note, key);
        throw new MalformedNote(
                "not signed by " + keys.getFirst().text() + (keys.size() > 1 ? " or a key it led to" : ""));
    }
}
