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
        db.sql("create index if not exists " + table + "_order on " + table + " (sort_key, id, position_from)")
                .update();
        for (var filter : view.filters())
            db.sql("create index if not exists " + table + "_" + filter.name() + " on " + table + " (" + filter.name()
                            + ", sort_key, id)")
                    .update();
        indexWhatHolds();
    }

    /**
     * What holds now is a small part of what ever held: without this, counts and whole reads pass over all of it. With the
     * filters in it, counts of a past moment read no rows. Tables made before the index was thought of get it, too.
     */
    void indexWhatHolds() {
        var filters =
                view.filters().stream().map(filter -> ", " + filter.name()).collect(Collectors.joining());
        db.sql("create index if not exists " + table + "_holds on " + table + " (position_to, position_from" + filters
                        + ")")
                .update();
    }

    /** Rows as they stand while a batch is folded, and the versions the batch adds. */
    final class Batch {

        private final RowFold<E, R> rows;
        private final Map<String, Long> since = new HashMap<>();
        private final Map<String, RowVersion> open = new LinkedHashMap<>();
        private final List<Object[]> closed = new ArrayList<>();
        private final List<RowVersion> done = new ArrayList<>();

        private Batch(String digest) {
            this.rows = new RowFold<>(view, digest);
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
            var types = new ArrayList<>(List.of("varchar", "bigint", "bigint", "varchar", "varchar"));
            view.filters().forEach(filter -> types.add("varchar"));
            var into = "insert into " + table + " (id, position_from, position_to, sort_key, doc"
                    + view.filters().stream()
                            .map(filter -> ", " + filter.name())
                            .collect(Collectors.joining()) + ") ";
            var marks = String.join(", ", Collections.nCopies(types.size(), "?"));
            if (isPostgres) asColumns(into + "select * from unnest(" + marks + ")", types, versions);
            else batches.batchUpdate(into + "values (" + marks + ")", versions);
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

    /** Begins a batch with the rows its events may touch. */
    Batch begin(String digest, Collection<String> keys) {
        var batch = new Batch(digest);
        var all = List.copyOf(keys);
        for (int i = 0; i < all.size(); i += KEYS_PER_READ)
            db.sql("select id, position_from, doc from " + table + " where id in (:ids) and position_to = " + OPEN)
                    .param("ids", all.subList(i, Math.min(i + KEYS_PER_READ, all.size())))
                    .query(row -> {
                        batch.rows.know(row.getString("id"), RowJson.read(row.getString("doc"), view.rowType()));
                        batch.since.put(row.getString("id"), row.getLong("position_from"));
                    });
        return batch;
    }

    /** The digest computed anew from what the table holds; equal to the one kept unless somebody changed a row. */
    String digestOfRows() {
        return digestOfRows(Long.MAX_VALUE);
    }

    /** As {@link #digestOfRows()}, of the rows that were made up to a position. */
    String digestOfRows(long position) {
        var digest = new String[] {Digest.EMPTY};
        batches.query(
                "select id, position_from, doc from " + table + " where position_from <= ? order by position_from, id",
                row -> {
                    digest[0] = Digest.chain(
                            digest[0], row.getString("id"), row.getLong("position_from"), row.getString("doc"));
                },
                position);
        return digest[0];
    }
}
