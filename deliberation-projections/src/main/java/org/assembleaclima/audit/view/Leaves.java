package org.assembleaclima.audit.view;

import java.util.ArrayList;
import java.util.List;
import org.assembleaclima.audit.Frontier;
import org.assembleaclima.audit.Tiles;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the tree: leaves, and a hash over each tile that is full with them. Only ever under the lock of the head. */
final class Leaves {

    private final JdbcClient db;
    private final JdbcTemplate batches;

    Leaves(JdbcTemplate jdbc) {
        this.db = JdbcClient.create(jdbc);
        this.batches = jdbc;
    }

    /** Waits for the lock and tells how many leaves there are. */
    long lock() {
        return db.sql("select size from log_head where id = 1 for update")
                .query(Long.class)
                .single();
    }

    /** Adds the leaves of these events, the next ones, to the tables and to the tree's edge. */
    void add(List<LoggedEvent> events, Frontier edge) {
        if (events.isEmpty()) return;
        var leaves = new ArrayList<Object[]>(events.size());
        var nodes = new ArrayList<Object[]>();
        for (var event : events) {
            var hash = event.entry().hash();
            leaves.add(new Object[] {event.index(), event.entry().eventId(), hash.bytes()});
            edge.add(hash, (height, index, node) -> {
                if (height > 0 && height % Tiles.HEIGHT == 0)
                    nodes.add(new Object[] {height / Tiles.HEIGHT, index, node.bytes()});
            });
        }
        batches.batchUpdate("insert into log_leaf (leaf_index, event_id, hash) values (?, ?, ?)", leaves);
        if (!nodes.isEmpty())
            batches.batchUpdate("insert into log_node (level, node_index, hash) values (?, ?, ?)", nodes);
        db.sql("update log_head set size = ? where id = 1").param(edge.size()).update();
    }
}
