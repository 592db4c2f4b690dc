package org.assembleaclima.audit.view;

import java.util.Optional;
import org.assembleaclima.audit.Checkpoint;
import org.assembleaclima.audit.Frontier;
import org.assembleaclima.audit.MalformedNote;
import org.assembleaclima.audit.Proofs;
import org.assembleaclima.audit.SignedNote;
import org.assembleaclima.audit.TreeHead;
import org.assembleaclima.audit.Verification;
import org.springframework.jdbc.core.simple.JdbcClient;

/** That what is signed goes on from what was signed: from the last checkpoint in the database and the one in the file. */
final class Continuity {

    private final JdbcClient db;
    private final SigningKeys keys;
    private final RememberedCheckpoint remembered;

    Continuity(JdbcClient db, SigningKeys keys, RememberedCheckpoint remembered) {
        this.db = db;
        this.keys = keys;
        this.remembered = remembered;
    }

    /**
     * The head to go on from.
     *
     * @param size how many leaves there are
     * @param last the last checkpoint in the database
     * @throws LogStopped when that is no log of ours, or not the one remembered
     */
    Optional<TreeHead> head(long size, Optional<KeptCheckpoint> last) {
        var before = remembered.note();
        if (last.isEmpty()) {
            if (before.isPresent()) throw Alarm.ROLLED_BACK.stops();
            return Optional.empty();
        }
        var note = signed(last.get());
        var head = Checkpoint.of(note).head();
        if (head.size() != last.get().size()) throw Alarm.FORKED.stops();
        if (head.size() > size) throw Alarm.ROLLED_BACK.stops();
        if (!before.equals(Optional.of(note))) takeOver(before, note, head);
        return Optional.of(head);
    }

    private SignedNote signed(KeptCheckpoint last) {
        try {
            var note = SignedNote.parse(last.note());
            var origin = Checkpoint.of(note).origin();
            if (keys.signed(note) && origin.equals(keys.current().verifier().name())) return note;
        } catch (MalformedNote e) {
            // falls through: what is wrong with it is the operator's to find out
        }
        throw Alarm.SIGNATURE_WRONG.stops();
    }

    /** Another node signed since, or this one has just started. */
    private void takeOver(Optional<SignedNote> before, SignedNote note, TreeHead head) {
        if (before.isPresent()) requireContinuation(remembered(before.get()), head);
        else if (!new Proofs(new StoredTree(db)).root(head.size()).equals(head.root())) throw Alarm.FORKED.stops();
        remembered.keep(note);
    }

    private static TreeHead remembered(SignedNote note) {
        try {
            return Checkpoint.of(note).head();
        } catch (MalformedNote e) {
            throw Alarm.REMEMBERED_UNREADABLE.stops();
        }
    }

    /** Proven from the stored hashes, as anybody would prove it. */
    void requireContinuation(TreeHead from, TreeHead to) {
        if (from.size() > to.size()) throw Alarm.ROLLED_BACK.stops();
        var proof = new Proofs(new StoredTree(db)).consistency(from.size(), to.size());
        if (!Verification.isConsistent(from.size(), to.size(), from.root(), to.root(), proof))
            throw Alarm.FORKED.stops();
    }

    /** The right edge of the tree as it is stored. */
    Frontier edge(long size) {
        return Frontier.of(size, new StoredTree(db));
    }
}
