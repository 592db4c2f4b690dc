package org.assembleaclima.common.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads one view as it stood at a position.
 *
 * <p>Every method is refused with {@link ViewNotReady} while the view is being built for the first time.
 */
public final class ViewReader<R extends Row> {

    private static final int VALUES_PER_READ = 500;

    private final JdbcClient db;
    private final Projector projector;
    private final View<?, R> view;

    public ViewReader(JdbcClient db, Projector projector, View<?, R> view) {
        this.db = db;
        this.projector = projector;
        this.view = view;
    }

    /** Where a page ends: the sort key and the key of its last row. */
    public record Place(String sortKey, String key) {}

    /**
     * A part of a list.
     *
     * @param next null on the last page
     */
    public record Page<R>(List<R> items, @Nullable Place next) {}

    /** How far the serving rows go; a read at a later position would not be whole. */
    public long reaches() {
        return serving().position();
    }

    /** The version of the fold that made the serving rows: another one may give them another shape. */
    public int codeVersion() {
        return serving().codeVersion();
    }

    public Optional<R> find(String key, long position) {
        var serving = serving();
        var table = ViewTable.name(view.name(), serving.generation());
        Supplier<Optional<String>> stored = () -> db.sql("select doc from " + table
                        + " where id = ? and position_from <= ? order by position_from desc limit 1")
                .params(key, position)
                .query(String.class)
                .optional();
        return position <= serving.position()
                ? projector.kept().find(table, key, position, view.rowType(), stored)
                : stored.get().map(doc -> RowJson.read(doc, view.rowType()));
    }

    /** The rows there are, in the order of their sort keys. */
    public List<R> findAll(Collection<String> keys, long position) {
        if (keys.isEmpty()) return List.of();
        return db.sql("select doc from " + table()
                        + " where id in (:keys) and position_from <= :position and position_to > :position"
                        + " order by sort_key, id")
                .param("keys", keys)
                .param("position", position)
                .query((row, n) -> RowJson.read(row.getString("doc"), view.rowType()))
                .list();
    }

    /**
     * The first rows with one of these values in a column, in the order of their sort keys.
     *
     * @param column one of {@link View#filters()}
     * @param limit at least 1
     */
    public List<R> findBy(String column, Collection<String> values, int limit, long position) {
        var found = new ArrayList<Found<R>>();
        var all = List.copyOf(values);
        for (int i = 0; i < all.size(); i += VALUES_PER_READ) {
            var some = all.subList(i, Math.min(i + VALUES_PER_READ, all.size()));
            found.addAll(db.sql("select sort_key, id, doc from " + table() + " where " + name(column) + " in (:values)"
                            + " and position_from <= :position and position_to > :position"
                            + " order by sort_key, id limit :limit")
                    .param("values", some)
                    .param("position", position)
                    .param("limit", limit)
                    .query((row, n) -> new Found<>(
                            new Place(row.getString("sort_key"), row.getString("id")),
                            RowJson.read(row.getString("doc"), view.rowType())))
                    .list());
        }
        return found.stream()
                .sorted(Comparator.comparing((Found<R> row) -> row.place().sortKey())
                        .thenComparing(row -> row.place().key()))
                .limit(limit)
                .map(Found::row)
                .toList();
    }

    private record Found<R>(Place place, R row) {}

    /**
     * Every row with these values, in the order of the sort keys: for lists whose length a rule bounds.
     *
     * @param filters by the names of {@link View#filters()}; every one must hold
     */
    public List<R> all(Map<String, String> filters, long position) {
        return list(filters, null, Integer.MAX_VALUE - 1, position).items();
    }

    /**
     * How many rows there are of each value of a column.
     *
     * @param column one of {@link View#filters()}; rows without a value are not counted
     * @param filters by the names of {@link View#filters()}; every one must hold
     */
    public SortedMap<String, Integer> count(String column, Map<String, String> filters, long position) {
        var counts = new TreeMap<String, Integer>();
        counted(List.of(column), column, filters, position).query(row -> {
            counts.put(row.getString(column), row.getInt("times"));
        });
        return counts;
    }

    /**
     * How many rows there are of each value of a column, for each value of another one.
     *
     * @param by one of {@link View#filters()}; rows without a value in it are counted under the empty text
     * @param column another one of them; rows without a value in it are not counted
     */
    public SortedMap<String, SortedMap<String, Integer>> countBy(String by, String column, long position) {
        var counts = new TreeMap<String, SortedMap<String, Integer>>();
        counted(List.of(by, column), column, Map.of(), position).query(row -> {
            counts.computeIfAbsent(Objects.requireNonNullElse(row.getString(by), ""), value -> new TreeMap<>())
                    .put(row.getString(column), row.getInt("times"));
        });
        return counts;
    }

    private JdbcClient.StatementSpec counted(
            List<String> columns, String present, Map<String, String> filters, long position) {
        var names = columns.stream().map(this::name).collect(Collectors.joining(", "));
        var where = new StringBuilder(" where position_from <= :position and position_to > :position");
        where.append(" and ").append(name(present)).append(" is not null");
        for (var filter : filters.keySet())
            where.append(" and ").append(name(filter)).append(" = :").append(filter);
        var query = db.sql("select " + names + ", count(*) as times from " + table() + where + " group by " + names)
                .param("position", position);
        for (var filter : filters.entrySet()) query = query.param(filter.getKey(), filter.getValue());
        return query;
    }

    /** The column of a filter there is. */
    private String name(String filter) {
        return view.filters().stream()
                .map(View.Filter::name)
                .filter(filter::equals)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such filter"));
    }

    /**
     * Lists rows in the order of their sort keys.
     *
     * @param filters by the names of {@link View#filters()}; every one must hold
     * @param after where the page before ended; null for the first page
     * @param limit at least 1
     */
    public Page<R> list(Map<String, String> filters, @Nullable Place after, int limit, long position) {
        var sql = new StringBuilder("select id, sort_key, doc from " + table()
                + " where position_from <= :position and position_to > :position");
        for (var filter : view.filters())
            if (filters.containsKey(filter.name()))
                sql.append(" and ").append(filter.name()).append(" = :").append(filter.name());
        if (after != null) sql.append(" and (sort_key > :sort_key or (sort_key = :sort_key and id > :key))");
        sql.append(" order by sort_key, id limit :limit");
        var query = db.sql(sql.toString()).param("position", position).param("limit", limit + 1);
        for (var filter : filters.entrySet()) query = query.param(filter.getKey(), filter.getValue());
        if (after != null) query = query.param("sort_key", after.sortKey()).param("key", after.key());

        var places = new ArrayList<Place>();
        var items = new ArrayList<R>();
        query.query(row -> {
            places.add(new Place(row.getString("sort_key"), row.getString("id")));
            items.add(RowJson.read(row.getString("doc"), view.rowType()));
        });
        return items.size() <= limit
                ? new Page<>(items, null)
                : new Page<>(items.subList(0, limit), places.get(limit - 1));
    }

    private String table() {
        return ViewTable.name(view.name(), serving().generation());
    }

    private Standing.ViewStanding serving() {
        var standing = projector.standing().views().get(view.name());
        if (standing == null || standing.generation() == 0) throw new ViewNotReady();
        return standing;
    }
}
