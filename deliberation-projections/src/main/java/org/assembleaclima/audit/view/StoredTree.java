package org.assembleaclima.audit.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assembleaclima.audit.Hash;
import org.assembleaclima.audit.Merkle;
import org.assembleaclima.audit.Subtrees;
import org.assembleaclima.audit.Tiles;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells the hashes of the log out of its tables. Reads a tile of 256 at a time and folds the rest; remembers the tiles it
 * read, so one is made for one proof. Not for several threads.
 */
public final class StoredTree implements Subtrees {

    private final JdbcClient db;
    private final Map<Tile, List<Hash>> read = new HashMap<>();

    public StoredTree(JdbcClient db) {
        this.db = db;
    }

    private record Tile(int level, long index) {}

    /** @throws LogStopped when a hash it takes is not stored */
    @Override
    public Hash subtree(int height, long index) {
        var level = height / Tiles.HEIGHT;
        var count = 1 << (height % Tiles.HEIGHT);
        var first = index * count;
        var tile = read.computeIfAbsent(new Tile(level, first / Tiles.WIDTH), this::read);
        var from = (int) (first % Tiles.WIDTH);
        if (tile.size() < from + count) throw Alarm.FORKED.stops();
        return fold(tile.subList(from, from + count));
    }

    private List<Hash> read(Tile tile) {
        var first = tile.index() * Tiles.WIDTH;
        return hashes(tile.level(), first, first + Tiles.WIDTH);
    }

    /**
     * The hashes of a level as far as they are stored without a gap.
     *
     * @param level 0 for leaves
     * @param from index within the level, inclusive
     * @param to exclusive
     */
    public List<Hash> hashes(int level, long from, long to) {
        var found = new ArrayList<Hash>();
        var select = level == 0
                ? db.sql("select leaf_index as at, hash from log_leaf where leaf_index >= ? and leaf_index < ?"
                                + " order by leaf_index")
                        .params(from, to)
                : db.sql("select node_index as at, hash from log_node where level = ? and node_index >= ?"
                                + " and node_index < ? order by node_index")
                        .params(level, from, to);
        select.query(row -> {
            if (row.getLong(1) == from + found.size()) found.add(Hash.of(row.getBytes(2)));
        });
        return found;
    }

    /** @param hashes a power of two of them */
    private static Hash fold(List<Hash> hashes) {
        var above = hashes;
        while (above.size() > 1) {
            var nodes = new ArrayList<Hash>(above.size() / 2);
            for (int i = 0; i < above.size(); i += 2) nodes.add(Merkle.node(above.get(i), above.get(i + 1)));
            above = nodes;
        }
        return above.getFirst();
    }
}
