package org.assembleaclima.audit.view;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.assembleaclima.audit.Frontier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Compares everything that is stored with what was logged and signed, in constant memory, and tells what differs. Repairs
 * nothing. It trusts the key of this node and the checkpoint remembered outside the database; everything else it computes.
 */
public final class SelfCheck {

    private final JdbcClient db;
    private final SigningKeys keys;
    private final RememberedCheckpoint remembered;
    private final Clock clock;

    public SelfCheck(JdbcClient db, SigningKeys keys, RememberedCheckpoint remembered, Clock clock) {
        this.db = db;
        this.keys = keys;
        this.remembered = remembered;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param size how many leaves were compared
     * @param differences how many there are
     * @param findings the first of them
     */
    public record Report(Instant at, long size, long differences, List<Finding> findings) {

        public Report {
            findings = List.copyOf(findings);
        }

        public boolean isOk() {
            return differences == 0;
        }
    }

    /** Goes through the whole history. What is added meanwhile is left to the next time. */
    public Report run() {
        var findings = new Findings();
        var checkpoints =
                new CheckpointCheck(db, keys, remembered, findings); // before the size: signed later is larger
        var size = db.sql("select size from log_head where id = 1")
                .query(Long.class)
                .single();
        var tree = new Frontier();
        var leaves = new LeafCheck(db, tree, findings);
        while (tree.size() < size) {
            var next = Math.min(size, checkpoints.nextSize(tree.size() + EventLog.PAGE));
            if (!leaves.compareUpTo(next)) break; // without its leaf there is no tree
            checkpoints.reached(tree);
        }
        leaves.beyond();
        checkpoints.finish(size);
        new CosignatureCheck(db, findings).run();
        new RowCheck(db, clock.instant(), findings).run();
        return new Report(clock.instant(), tree.size(), findings.count(), findings.first());
    }
}
