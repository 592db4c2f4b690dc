package org.assembleaclima.audit.view;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assembleaclima.audit.Bytes;
import org.assembleaclima.audit.Frontier;
import org.assembleaclima.audit.Hash;
import org.assembleaclima.audit.Tiles;
import org.assembleaclima.audit.view.Finding.Kind;
import org.assembleaclima.audit.view.LoggedEvents.Place;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares the leaves with the rows they are of, and the hashes over them, from the first leaf to the last. */
final class LeafCheck {

    private final JdbcClient db;
    private final LoggedEvents events;
    private final Frontier tree;
    private final Findings findings;
    private final PositionTimes times;

    LeafCheck(JdbcClient db, Frontier tree, Findings findings) {
        this.db = db;
        this.events = new LoggedEvents(db);
        this.tree = tree;
        this.findings = findings;
        this.times = new PositionTimes(findings);
    }

    private record Leaf(long index, String eventId, Bytes hash) {}

    /**
     * Goes on until the tree has this size.
     *
     * @return false when a leaf is missing, so that it cannot
     */
    boolean compareUpTo(long size) {
        var from = tree.size();
        var places = new HashMap<Long, Place>();
        events.places(from, size).forEach(place -> places.put(place.position(), place));
        for (var leaf : leaves(from, size)) {
            if (leaf.index() != tree.size()) break;
            compare(leaf, places);
            add(leaf);
        }
        if (tree.size() == size) return true;
        findings.add(Finding.at(Kind.LEAF_MISSING, tree.size() + 1));
        return false;
    }

    private List<Leaf> leaves(long from, long to) {
        return db.sql("select leaf_index, event_id, hash from log_leaf where leaf_index >= ? and leaf_index < ?"
                        + " order by leaf_index")
                .params(from, to)
                .query((row, n) -> new Leaf(row.getLong(1), row.getString(2), Bytes.of(row.getBytes(3))))
                .list();
    }

    private void compare(Leaf leaf, Map<Long, Place> places) {
        var position = leaf.index() + 1;
        var place = places.get(position);
        if (place == null) {
            findings.add(nameless(Kind.POSITION_MISSING, position, leaf));
            return;
        }
        var difference = difference(leaf, place);
        difference.ifPresent(findings::add);
        if (difference.isPresent()) times.pass(place.latest());
        else place.event().ifPresent(event -> times.compare(place.latest(), event));
    }

    private static Optional<Finding> difference(Leaf leaf, Place place) {
        if (place.event().isEmpty()) return Optional.of(nameless(Kind.EVENT_MISSING, place.position(), leaf));
        var event = place.event().get();
        if (!event.entry().eventId().equals(leaf.eventId()))
            return Optional.of(Finding.of(Kind.EVENT_EXCHANGED, event));
        return Bytes.of(event.entry().hash().bytes()).equals(leaf.hash())
                ? Optional.empty()
                : Optional.of(Finding.of(Kind.EVENT_CHANGED, event));
    }

    private static Finding nameless(Kind kind, long position, Leaf leaf) {
        return new Finding(kind, position, leaf.eventId(), null, null);
    }

    /** The tree is made of the leaves, not of the rows, so that one changed row is one finding and not a wrong root. */
    private void add(Leaf leaf) {
        var hash = leaf.hash().length() == Hash.LENGTH
                ? Hash.of(leaf.hash().array())
                : Hash.digest(leaf.hash().array());
        tree.add(hash, (height, index, node) -> {
            if (height > 0 && height % Tiles.HEIGHT == 0) compareNode(height / Tiles.HEIGHT, index, node);
        });
    }

    private void compareNode(int level, long index, Hash node) {
        var stored = db.sql("select hash from log_node where level = ? and node_index = ?")
                .params(level, index)
                .query(byte[].class)
                .optional();
        if (stored.filter(hash -> Arrays.equals(hash, node.bytes())).isEmpty())
            findings.add(Finding.at(Kind.NODE_CHANGED, (index + 1) << (level * Tiles.HEIGHT)));
    }

    /** What stands outside the tree. Its end moves on meanwhile: each statement compares with the one it sees itself. */
    void beyond() {
        leavesBeyond();
        nodesBeyond();
    }

    private void leavesBeyond() {
        db.sql("select leaf_index, event_id, hash from log_leaf where leaf_index < 0 or leaf_index >="
                        + " (select size from log_head where id = 1) order by leaf_index limit 1")
                .query((row, n) -> new Leaf(row.getLong(1), row.getString(2), Bytes.of(row.getBytes(3))))
                .optional()
                .ifPresent(leaf -> findings.add(nameless(Kind.LEAF_BEYOND_END, leaf.index() + 1, leaf)));
    }

    /** The first one of each level, as a tree of leaves to its end would have it, and of levels there are not. */
    private void nodesBeyond() {
        for (int level = 1; level <= Tiles.HIGHEST_LEVEL; level++)
            nodeBeyond(
                    "level = ? and (node_index < 0 or node_index >= (select size from log_head where id = 1) / ?)",
                    level,
                    1L << (level * Tiles.HEIGHT));
        nodeBeyond("level < ? or level > ?", 1, Tiles.HIGHEST_LEVEL);
    }

    private void nodeBeyond(String where, Object... parameters) {
        db.sql("select level, node_index from log_node where " + where + " order by level, node_index limit 1")
                .params(parameters)
                .query((row, n) -> new Finding(Kind.LEAF_BEYOND_END, null, null, null, null))
                .optional()
                .ifPresent(findings::add);
    }
}
