package org.assembleaclima.offline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.audit.Frontier;
import org.assembleaclima.audit.Hash;
import org.assembleaclima.audit.LeafEntry;
import org.assembleaclima.audit.Merkle;

/**
 * Computes every leaf and the tree again, in constant memory. The tree is made of the leaves as the file states them and
 * each of these is compared with the event beside it: so a root that is right and one leaf that is not name the place
 * where an event was changed after it was signed.
 */
final class Tree implements Examiner {

    private final Findings findings;
    private final List<Kept> checkpoints;
    private final Frontier frontier = new Frontier();
    private boolean whole = true;

    Tree(Findings findings, List<Kept> checkpoints) {
        this.findings = findings;
        this.checkpoints = new ArrayList<>(checkpoints);
        this.checkpoints.sort(
                Comparator.comparingLong(kept -> kept.checkpoint().head().size()));
        compareRoots();
    }

    @Override
    public void gap(EventLine line, long expected) {
        whole = false;
        findings.differs(Difference.of(
                Check.POSITIONS,
                line,
                expected == line.position - 1
                        ? "the event at position " + expected + " is missing before it"
                        : "the events at positions " + expected + " to " + (line.position - 1)
                                + " are missing before it"));
    }

    @Override
    public void event(EventLine line) {
        findings.checked(Check.POSITIONS);
        if (line.withheld.isEmpty()) {
            compare(Check.PAYLOADS, line, line.payload, line.entry.payload());
            compare(Check.METADATA, line, line.metadata, line.entry.metadata());
        }
        findings.checked(Check.LEAVES);
        var entry = line.entry.bytes();
        if (!Merkle.leaf(entry).equals(line.leaf))
            findings.differs(Difference.of(Check.LEAVES, line, "its leaf is another one: it was changed"));
        if (entry.length > LeafEntry.LONGEST)
            findings.differs(Difference.of(Check.LEAVES, line, "its leaf is longer than any may be"));
        if (!whole) return;
        frontier.add(line.leaf);
        compareRoots();
    }

    private void compare(Check check, EventLine line, byte[] bytes, Hash stated) {
        findings.checked(check);
        if (!Hash.digest(bytes).equals(stated))
            findings.differs(Difference.of(check, line, "its bytes do not have the hash stated beside them"));
    }

    /** What was kept at this size. */
    private void compareRoots() {
        while (!checkpoints.isEmpty()
                && checkpoints.getFirst().checkpoint().head().size() == frontier.size()) {
            var kept = checkpoints.removeFirst();
            findings.checked(Check.ROOT);
            if (!frontier.root().equals(kept.checkpoint().head().root()))
                findings.differs(new Difference(
                        Check.ROOT,
                        frontier.size(),
                        Optional.empty(),
                        "the events up to here are not those that " + kept.from() + " was signed over"));
        }
    }

    @Override
    public void end() {
        for (var kept : checkpoints)
            findings.differs(Difference.ofWhole(
                    Check.ROOT,
                    kept.from() + " is over " + kept.checkpoint().head().size() + " events: "
                            + (whole ? "the file has " + frontier.size() : "the file has not all of them")));
    }
}
