package org.assembleaclima.common.view;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assembleaclima.common.DomainEvent;
import org.assembleaclima.common.view.OpenRows.Open;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One generation of one view in the database: {@code view_<name>_g<generation>}, every version of every row. A version
 * holds from {@code position_from} until just before {@code position_to}.
 */
final class ViewTable<E extends DomainEvent, R extends Row> {

    /** {@code position_to} of the version that still holds. */
    static final long OPEN = RowVersion.OPEN;

    private static final int KEYS_PER_READ = 500;

    private final JdbcClient db;
    private final JdbcTemplate batches;
    private final View<E, R> view;
    private final String table;
    private final boolean isPostgres;

    /** @param isPostgres as {@link Database} says */
    ViewTable(JdbcTemplate jdbc, boolean isPostgres, View<E, R> view, int generation) {
        this.db = JdbcClient.create(jdbc);
        this.batches = jdbc;
        this.view = view;
        this.table = name(view.name(), generation);
        this.isPostgres = isPostgres;
    }

    static String name(String view, int generation) {
        return "view_" + view + "_g" + generation;
    }

    /** Makes the table; PostgreSQL orders text by the language of the database unless told, H2 by its characters. */
    void create() {
        var exactOrder = isPostgres ? " collate \"C\"" : "";
        var filters = view.filters().stream()
                .map(filter -> ", " + filter.name() + " varchar(" + RowFold.LONGEST_FILTER + ")" + exactOrder)
                .collect(Collectors.joining());
        db.sql("create table if not exists " + table + " (id varchar(" + RowFold.LONGEST_KEY + ")" + exactOrder
                        + " not null, position_from bigint not null,"
                        + " position_to bigint not null, sort_key varchar(" + RowFold.LONGEST_SORT_KEY + ")"
                        + exactOrder
                        + " not null, doc varchar not null" + filters + ", primary key (id, position_from))")
                .update();
    }

    /**
     * Makes what reads need, before the table serves any: a table that is being built is filled in half the time without. What
     * holds now is a small part of what ever held: without its index, counts and whole reads pass over all of it. With the
     * filters in it, counts of a past moment read no rows. Tables made before an index was thought of get it, too.
     */
    void index() {
        index("order", "sort_key, id, position_from");
        for (var filter : view.filters()) index(filter.name(), filter.name() + ", sort_key, id");
        var filters =
                view.filters().stream().map(filter -> ", " + filter.name()).collect(Collectors.joining());
        index("holds", "position_to, position_from" + filters);
    }

    private void index(String name, String columns) {
        db.sql("create index if not exists " + table + "_" + name + " on " + table + " (" + columns + ")")
                .update();
    }

    /** Rows as they stand while a batch is folded, and the versions the batch adds. */
    final class Batch {

        private final RowFold<E, R> rows;
        private final Map<String, Long> since = new HashMap<>();
        private final Map<String, RowVersion> open = new LinkedHashMap<>();
        private final List<Object[]> closed = new ArrayList<>();
        private final List<RowVersion> done = new ArrayList<>();

        private final OpenRows.Table kept;

        private Batch(String digest, OpenRows.Table kept) {
            this.rows = new RowFold<>(view, digest);
            this.kept = kept;
        }

        private void know(String id, Open known) {
            rows.know(id, view.rowType().cast(known.row()));
            since.put(id, known.from());
        }

        /** @throws RuntimeException when the fold cannot take this event; the batch is then as it was before */
        void fold(E event, Recorded recorded) {
            rows.fold(event, recorded).forEach(this::add);
        }

        private void add(RowVersion version) {
            var previous = open.put(version.id(), version);
            if (previous != null) done.add(previous.until(version.from()));
            var stored = since.remove(version.id());
            if (stored != null) closed.add(new Object[] {version.from(), version.id(), stored});
        }

        String digest() {
            return rows.digest();
        }

        void write() {
            if (!closed.isEmpty()) close();
            var versions = new ArrayList<Object[]>();
            done.forEach(version -> versions.add(version.columns()));
            open.values().forEach(version -> versions.add(version.columns()));
            if (!versions.isEmpty()) insert(versions);
            open.forEach((id, version) -> kept.put(
                    id, new Open(rows.row(id), version.from(), version.doc().length())));
        }

        private void close() {
            if (isPostgres)
                asColumns(
                        "update " + table + " t set position_to = c.new_to from unnest(?, ?, ?) as"
                                + " c (new_to, id, position_from) where t.id = c.id and t.position_from = c.position_from",
                        List.of("bigint", "varchar", "bigint"),
                        closed);
            else
                batches.batchUpdate(
                        "update " + table + " set position_to = ? where id = ? and position_from = ?", closed);
        }

        private void insert(List<Object[]> versions) {
            var columns = new ArrayList<>(List.of("id", "position_from", "position_to", "sort_key", "doc"));
            view.filters().forEach(filter -> columns.add(filter.name()));
            var into = table + " (" + String.join(", ", columns) + ")";
            if (isPostgres) PostgresCopy.into(batches, into, versions);
            else
                batches.batchUpdate(
                        "insert into " + into + " values ("
                                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")",
                        versions);
        }
    }

    /** One statement for all rows, each of its parameters a column: PostgreSQL takes that several times as fast. */
    private void asColumns(String sql, List<String> types, List<Object[]> rows) {
        batches.execute((Connection connection) -> {
            try (var statement = connection.prepareStatement(sql)) {
                for (int column = 0; column < types.size(); column++) {
                    var values = new Object[rows.size()];
                    for (int row = 0; row < values.length; row++) values[row] = rows.get(row)[column];
                    statement.setArray(column + 1, connection.createArrayOf(types.get(column), values));
                }
                return statement.executeUpdate();
            }
        });
    }

    /**
     * Begins a batch with the rows its events may touch. They are found by their ids: the sum keeps the database from going
     * through all that holds, of which without statistics it expects little.
     */
    Batch begin(String digest, Collection<String> keys, OpenRows.Table kept) {
        var batch = new Batch(digest, kept);
        var wanted = new ArrayList<String>();
        for (var key : keys) {
            var known = kept.find(key);
            if (known != null) batch.know(key, known);
            else if (kept.mayHave(key)) wanted.add(key);
        }
        for (int i = 0; i < wanted.size(); i += KEYS_PER_READ)
            read(wanted.subList(i, Math.min(i + KEYS_PER_READ, wanted.size())).toArray(), batch);
        return batch;
    }

    private void read(Object[] keys, Batch batch) {
        batches.query(
                "select id, position_from, doc from " + table + " where id = any(?) and position_to + 0 = " + OPEN,
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("varchar", keys)),
                row -> {
                    var doc = row.getString("doc");
                    var open = new Open(RowJson.read(doc, view.rowType()), row.getLong("position_from"), doc.length());
                    batch.know(row.getString("id"), open);
                    batch.kept.put(row.getString("id"), open);
                });
    }

    /** The digest computed anew from what the table holds; equal to the one kept unless somebody changed a row. */
    String digestOfRows() {
        return digestOfRows(Long.MAX_VALUE);
    }

    /** As {@link #digestOfRows()}, of the rows that were made up to a position. */
    String digestOfRows(long position) {
        var digest = new Digest(Digest.EMPTY);
        batches.query(
                "select id, position_from, doc from " + table + " where position_from <= ? order by position_from, id",
                row -> {
                    digest.add(row.getString("id"), row.getLong("position_from"), row.getString("doc"));
                },
                position);
        return digest.text();
    }
}
