package org.assembleaclima.common.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assembleaclima.common.DomainEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One generation of one view in the database: {@code view_<name>_g<generation>}, every version of every row. A version
 * holds from {@code position_from} until just before {@code position_to}.
 */
final class ViewTable<E extends DomainEvent, R extends Row> {

    /** {@code position_to} of the version that still holds. */
    static final long OPEN = Long.MAX_VALUE;

    private static final int KEYS_PER_READ = 500;
    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_SORT_KEY = 400;
    private static final int LONGEST_FILTER = 200;

    private final JdbcClient db;
    private final JdbcTemplate batches;
    private final View<E, R> view;
    private final String table;

    ViewTable(JdbcTemplate jdbc, View<E, R> view, int generation) {
        this.db = JdbcClient.create(jdbc);
        this.batches = jdbc;
        this.view = view;
        this.table = name(view.name(), generation);
    }

    static String name(String view, int generation) {
        return "view_" + view + "_g" + generation;
    }

    /**
     * Makes the table unless a start that was cut short has left it behind, empty (H2 commits at every such statement).
     *
     * @param exactOrder what makes the database compare text as plain characters; empty where it does so anyway
     */
    void create(String exactOrder) {
        var filters = view.filters().stream()
                .map(filter -> ", " + filter.name() + " varchar(" + LONGEST_FILTER + ")" + exactOrder)
                .collect(Collectors.joining());
        db.sql("create table if not exists " + table + " (id varchar(" + LONGEST_KEY + ")" + exactOrder
                        + " not null, position_from bigint not null,"
                        + " position_to bigint not null, sort_key varchar(" + LONGEST_SORT_KEY + ")" + exactOrder
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
     * What holds now is a small part of what ever held: without this, counts and whole reads pass over all of it. Tables
     * made before the index was thought of get it, too.
     */
    void indexWhatHolds() {
        db.sql("create index if not exists " + table + "_holds on " + table + " (position_to, position_from)")
                .update();
    }

    /** Rows as they stand while a batch is folded, and the versions the batch adds. */
    final class Batch {

        private final Map<String, R> rows = new HashMap<>();
        private final Map<String, Long> since = new HashMap<>();
        private final Map<String, RowVersion> open = new LinkedHashMap<>();
        private final List<Object[]> closed = new ArrayList<>();
        private final List<RowVersion> done = new ArrayList<>();
        private String digest;

        private Batch(String digest) {
            this.digest = digest;
        }

        /** @throws RuntimeException when the fold cannot take this event; the batch is then as it was before */
        void fold(E event, Recorded recorded) {
            var next = new LinkedHashMap<String, R>();
            for (var key : new TreeSet<>(view.keysOf(event, recorded))) {
                var before = rows.get(key);
                var after = view.evolve(key, before, event, recorded);
                if (!after.equals(before)) next.put(key, after);
            }
            var versions = new ArrayList<RowVersion>();
            next.forEach((key, row) -> versions.add(version(key, row, recorded.position())));
            next.forEach(rows::put);
            versions.forEach(this::add);
        }

        private RowVersion version(String key, R row, long position) {
            var filters = new ArrayList<@Nullable String>();
            view.filters()
                    .forEach(filter ->
                            filters.add(fitting(LONGEST_FILTER, filter.value().of(row))));
            var id = fitting(LONGEST_KEY, key);
            var sortKey = fitting(LONGEST_SORT_KEY, view.sortKey(key, row));
            return new RowVersion(id, position, sortKey, RowJson.write(row), filters);
        }

        private void add(RowVersion version) {
            digest = Digest.chain(digest, version.id(), version.from(), version.doc());
            var previous = open.put(version.id(), version);
            if (previous != null) done.add(previous.until(version.from()));
            var stored = since.remove(version.id());
            if (stored != null) closed.add(new Object[] {version.from(), version.id(), stored});
        }

        String digest() {
            return digest;
        }

        void write() {
            if (!closed.isEmpty())
                batches.batchUpdate(
                        "update " + table + " set position_to = ? where id = ? and position_from = ?", closed);
            var versions = new ArrayList<Object[]>();
            done.forEach(version -> versions.add(version.columns()));
            open.values().forEach(version -> versions.add(version.columns()));
            if (!versions.isEmpty()) batches.batchUpdate(insert(), versions);
        }

        private String insert() {
            var names =
                    view.filters().stream().map(filter -> ", " + filter.name()).collect(Collectors.joining());
            return "insert into " + table + " (id, position_from, position_to, sort_key, doc" + names
                    + ") values (?, ?, ?, ?, ?" + ", ?".repeat(view.filters().size()) + ")";
        }
    }

    /** The database would refuse a longer text as well, but as its own trouble: that would stop every view. */
    private static <T extends @Nullable String> T fitting(int longest, T text) {
        if (text != null && text.length() > longest) throw new IllegalStateException("longer than its column");
        return text;
    }

    private record RowVersion(
            String id, long from, long to, String sortKey, String doc, List<@Nullable String> filters) {

        RowVersion(String id, long from, String sortKey, String doc, List<@Nullable String> filters) {
            this(id, from, OPEN, sortKey, doc, filters);
        }

        RowVersion until(long position) {
            return new RowVersion(id, from, position, sortKey, doc, filters);
        }

        @Nullable
        Object[] columns() {
            var columns = new ArrayList<@Nullable Object>(List.of(id, from, to, sortKey, doc));
            columns.addAll(filters);
            return columns.toArray();
        }
    }

    /** Begins a batch with the rows its events may touch. */
    Batch begin(String digest, Collection<String> keys) {
        var batch = new Batch(digest);
        var all = List.copyOf(keys);
        for (int i = 0; i < all.size(); i += KEYS_PER_READ)
            db.sql("select id, position_from, doc from " + table + " where id in (:ids) and position_to = " + OPEN)
                    .param("ids", all.subList(i, Math.min(i + KEYS_PER_READ, all.size())))
                    .query(row -> {
                        batch.rows.put(row.getString("id"), RowJson.read(row.getString("doc"), view.rowType()));
                        batch.since.put(row.getString("id"), row.getLong("position_from"));
                    });
        return batch;
    }

    /** The digest computed anew from what the table holds; equal to the one kept unless somebody changed a row. */
    String digestOfRows() {
        var digest = new String[] {Digest.EMPTY};
        batches.query("select id, position_from, doc from " + table + " order by position_from, id", row -> {
            digest[0] =
                    Digest.chain(digest[0], row.getString("id"), row.getLong("position_from"), row.getString("doc"));
        });
        return digest[0];
    }
}
