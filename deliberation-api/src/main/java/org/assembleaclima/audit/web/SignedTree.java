package org.assembleaclima.audit.web;

import java.util.List;
import java.util.Optional;
import org.assembleaclima.audit.Hash;
import org.assembleaclima.audit.MalformedNote;
import org.assembleaclima.audit.Proofs;
import org.assembleaclima.audit.SignedNote;
import org.assembleaclima.audit.view.KeptCheckpoint;
import org.assembleaclima.audit.view.KeptCheckpoints;
import org.assembleaclima.audit.view.StoredTree;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log as far as it is signed: what is not may still be rolled back, so nobody is told of it. */
@Component
class SignedTree {

    static final String TEXT_VALUE = "text/plain;charset=UTF-8";
    static final MediaType TEXT = MediaType.parseMediaType(TEXT_VALUE);

    private final KeptCheckpoints checkpoints;
    private final JdbcClient db;

    SignedTree(KeptCheckpoints checkpoints, JdbcClient db) {
        this.checkpoints = checkpoints;
        this.db = db;
    }

    Optional<KeptCheckpoint> newest() {
        return checkpoints.newest();
    }

    /** Of the last checkpoint; 0 before the first one. */
    long size() {
        return newest().map(KeptCheckpoint::size).orElse(0L);
    }

    /** With the lines of its witnesses. */
    SignedNote note(KeptCheckpoint checkpoint) {
        var note = SignedNote.parse(checkpoint.note());
        for (var line : checkpoints.cosignatures(checkpoint.size())) note = with(note, line);
        return note;
    }

    /** Without the line where somebody made it unreadable: the rest is as good as before. */
    private static SignedNote with(SignedNote note, String line) {
        try {
            return SignedNote.parse(note.text() + line);
        } catch (MalformedNote e) {
            return note;
        }
    }

    /** @param index below {@code size}, which is no larger than this tree */
    List<Hash> inclusion(long index, long size) {
        return new Proofs(new StoredTree(db)).inclusion(index, size);
    }

    /** @param from at least 1, no larger than {@code to}, which is no larger than this tree */
    List<Hash> consistency(long from, long to) {
        return new Proofs(new StoredTree(db)).consistency(from, to);
    }
}
