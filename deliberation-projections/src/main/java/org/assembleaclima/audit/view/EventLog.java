package org.assembleaclima.audit.view;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.assembleaclima.audit.Checkpoint;
import org.assembleaclima.audit.Frontier;
import org.assembleaclima.audit.SignedNote;
import org.assembleaclima.audit.SigningKey;
import org.assembleaclima.audit.TreeHead;
import org.assembleaclima.common.view.Projector;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Adds a leaf for every event that has got its position, in that order, and signs the tree. Any number of nodes may run it;
 * the lock of one row lets one work at a time. A turn is one transaction: a crash leaves all of it or nothing, and the next
 * turn, of whichever node, makes the same leaves of the same events.
 */
public final class EventLog {

    /** How many events one statement reads. */
    static final int PAGE = 1_000;

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Leaves leaves;
    private final LoggedEvents events;
    private final KeptCheckpoints checkpoints;
    private final KnownKeys known;
    private final SigningKeys keys;
    private final Continuity continuity;
    private final RememberedCheckpoint remembered;
    private final LongFunction<String> views;
    private final Clock clock;

    private @Nullable Frontier edge; // of the last turn that was committed here; another node may have gone on since

    /** @param views the lines to keep with a checkpoint of this size: {@link KeptCheckpoint#views} */
    public EventLog(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            SigningKeys keys,
            RememberedCheckpoint remembered,
            LongFunction<String> views,
            Clock clock) {
        this.db = JdbcClient.create(jdbc);
        this.transaction = transaction;
        this.leaves = new Leaves(jdbc);
        this.events = new LoggedEvents(db);
        this.checkpoints = new KeptCheckpoints(db);
        this.known = new KnownKeys(db);
        this.keys = keys;
        this.continuity = new Continuity(db, keys, remembered);
        this.remembered = remembered;
        this.views = views;
        this.clock = clock;
    }

    /**
     * What a turn did.
     *
     * @param size how many leaves there are now
     * @param signed the new checkpoint, where one was signed
     * @param more whether there are more events to add at once
     */
    public record Turn(long size, Optional<SignedNote> signed, boolean more) {}

    /**
     * Adds the next leaves, and signs the tree once it holds every event that has a position, unless that has been signed.
     *
     * @throws LogStopped when it is not what was signed before, or the key is another one; then nothing is added
     */
    public synchronized Turn turn() {
        try {
            var turn = requireNonNull(transaction.execute(status -> underLock()));
            turn.signed().ifPresent(remembered::keep);
            return turn;
        } catch (RuntimeException e) {
            edge = null; // it may be ahead of what was committed
            throw e;
        }
    }

    private Turn underLock() {
        var size = leaves.lock();
        var signers = keys.signers(known.all());
        var head = continuity.head(size, checkpoints.newest());
        var tree = edge != null && edge.size() == size ? edge : continuity.edge(size);
        edge = tree;
        if (add(tree)) return new Turn(tree.size(), Optional.empty(), true);

        // While no position is given, the views stand where the tree ends, if they are not behind.
        var unused = Projector.lockPositions(db);
        if (add(tree)) return new Turn(tree.size(), Optional.empty(), true);
        var signed = tree.size() == head.map(TreeHead::size).orElse(0L)
                ? Optional.<SignedNote>empty()
                : Optional.of(sign(new TreeHead(tree.size(), tree.root()), head, signers));
        return new Turn(tree.size(), signed, false);
    }

    /** Whether there may be more. */
    private boolean add(Frontier tree) {
        var page = events.between(tree.size(), tree.size() + PAGE);
        leaves.add(page, tree);
        return page.size() == PAGE;
    }

    private SignedNote sign(TreeHead head, Optional<TreeHead> before, List<SigningKey> signers) {
        if (before.isPresent()) continuity.requireContinuation(before.get(), head);
        else if (!continuity.edge(head.size()).root().equals(head.root())) throw Alarm.FORKED.stops();
        var note = new Checkpoint(keys.current().verifier().name(), head).sign(signers);
        var already = known.all();
        for (var key : signers)
            if (already.stream().noneMatch(k -> k.text().equals(key.verifier().text())))
                known.add(key.verifier(), head.size());
        checkpoints.keep(head.size(), note.text(), clock.instant(), views.apply(head.size()));
        return note;
    }
}
