package org.assembleaclima.audit.view;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.audit.Checkpoint;
import org.assembleaclima.audit.Frontier;
import org.assembleaclima.audit.MalformedNote;
import org.assembleaclima.audit.SignedNote;
import org.assembleaclima.audit.VerifierKey;
import org.assembleaclima.audit.view.Finding.Kind;
import org.assembleaclima.audit.view.KnownKeys.KnownKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares every kept checkpoint with the tree as it grows past it: its root, and who signed it. */
final class CheckpointCheck {

    private static final int PAGE = 500;

    private final KeptCheckpoints kept;
    private final List<KnownKey> known;
    private final Findings findings;
    private final long newestSerial;
    private final Optional<SignedNote> remembered;
    private final Deque<KeptCheckpoint> ahead = new ArrayDeque<>();
    private long readSize = -1;
    private long readSerial;

    CheckpointCheck(JdbcClient db, SigningKeys keys, RememberedCheckpoint file, Findings findings) {
        this.kept = new KeptCheckpoints(db);
        this.findings = findings;
        this.remembered = remembered(file, findings);
        this.newestSerial = kept.newest().map(KeptCheckpoint::serial).orElse(0L);
        this.known = new KnownKeys(db).all(); // after it, so that they hold every key of the checkpoints up to it
        readAhead();
        requireOwnKey(keys);
        requireIntroductions();
    }

    private static Optional<SignedNote> remembered(RememberedCheckpoint file, Findings findings) {
        try {
            return file.note();
        } catch (LogStopped unreadable) {
            findings.add(Finding.at(Kind.NOT_AS_REMEMBERED, 0));
            return Optional.empty();
        }
    }

    private void requireOwnKey(SigningKeys keys) {
        try {
            keys.signers(known);
        } catch (LogStopped replaced) {
            findings.add(Finding.at(
                    Kind.KEY_REPLACED,
                    known.stream().mapToLong(KnownKey::firstSize).max().orElse(0)));
        }
    }

    /** Each key that came later is vouched for by the one before: both signed its first checkpoint. */
    private void requireIntroductions() {
        for (int i = 1; i < known.size(); i++) {
            var key = known.get(i);
            var before = known.subList(0, i);
            var introduced = kept.ofSize(key.firstSize())
                    .filter(checkpoint ->
                            isSigned(checkpoint.note(), List.of(key)) && isSigned(checkpoint.note(), before));
            if (introduced.isEmpty()) findings.add(Finding.at(Kind.KEY_NOT_INTRODUCED, key.firstSize()));
        }
    }

    /** The size of the next checkpoint, if it is no larger than this one. */
    long nextSize(long most) {
        var next = ahead.isEmpty() ? most : Math.min(most, ahead.getFirst().size());
        return rememberedSize()
                .filter(size -> size > 0 && size < next && size > passed)
                .orElse(next);
    }

    private long passed;

    private Optional<Long> rememberedSize() {
        return remembered.map(note -> Checkpoint.of(note).head().size());
    }

    /** The tree has grown to this. */
    void reached(Frontier tree) {
        passed = tree.size();
        while (!ahead.isEmpty() && ahead.getFirst().size() == tree.size()) compare(next(), tree);
        remembered
                .map(note -> Checkpoint.of(note).head())
                .filter(head -> head.size() == tree.size() && !head.root().equals(tree.root()))
                .ifPresent(head -> findings.add(Finding.at(Kind.NOT_AS_REMEMBERED, head.size())));
    }

    private void compare(KeptCheckpoint checkpoint, Frontier tree) {
        try {
            var head = Checkpoint.of(SignedNote.parse(checkpoint.note())).head();
            if (head.size() != checkpoint.size())
                findings.add(Finding.at(Kind.CHECKPOINT_UNREADABLE, checkpoint.size()));
            else if (!head.root().equals(tree.root())) findings.add(Finding.at(Kind.ROOT_CHANGED, checkpoint.size()));
        } catch (MalformedNote e) {
            findings.add(Finding.at(Kind.CHECKPOINT_UNREADABLE, checkpoint.size()));
        }
        requireSignature(checkpoint);
    }

    private void requireSignature(KeptCheckpoint checkpoint) {
        var ofItsTime = known.stream()
                .filter(key -> key.firstSize() <= checkpoint.size())
                .toList();
        if (!isSigned(checkpoint.note(), ofItsTime))
            findings.add(Finding.at(Kind.CHECKPOINT_UNSIGNED, checkpoint.size()));
    }

    private static boolean isSigned(String text, List<KnownKey> by) {
        try {
            var note = SignedNote.parse(text);
            return by.stream().anyMatch(key -> note.isSignedBy(VerifierKey.parse(key.text())));
        } catch (MalformedNote e) {
            return false;
        }
    }

    private KeptCheckpoint next() {
        var next = ahead.removeFirst();
        if (ahead.isEmpty()) readAhead();
        return next;
    }

    private void readAhead() {
        var page = new ArrayList<>(kept.larger(readSize, readSerial, newestSerial, PAGE));
        if (page.isEmpty()) return;
        readSize = page.getLast().size();
        readSerial = page.getLast().serial();
        ahead.addAll(page);
    }

    /** What the tree never reached. */
    void finish(long size) {
        while (!ahead.isEmpty()) {
            var beyond = next();
            findings.add(Finding.at(Kind.CHECKPOINT_BEYOND_END, beyond.size()));
            requireSignature(beyond);
        }
        rememberedSize()
                .filter(remember -> remember > size)
                .ifPresent(remember -> findings.add(Finding.at(Kind.NOT_AS_REMEMBERED, remember)));
    }
}
