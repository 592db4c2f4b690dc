package org.assembleaclima.common.view;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.assembleaclima.common.view.ReplayOutcome.Difference;
import org.assembleaclima.common.view.ReplayOutcome.Difference.Kind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Compares the live table of a view, as it was at a position, with a replayed one, every column of every version. */
final class TableComparison {

    private static final int ROWS_AT_ONCE = 500;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final String live;
    private final String replayed;
    private final View<?, ?> view;
    private final long position;

    TableComparison(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            String live,
            String replayed,
            View<?, ?> view,
            long position) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.live = live;
        this.replayed = replayed;
        this.view = view;
        this.position = position;
    }

    /** The digest of the live rows up to the position; equal to the one kept then unless somebody changed one since. */
    String liveDigest() {
        var digest = new Digest(Digest.EMPTY);
        transaction.executeWithoutResult(status -> {
            LongStatements.allowIn(jdbc);
            jdbc.query(this::rowsInOrder, row -> {
                digest.add(row.getString("id"), row.getLong("position_from"), row.getString("doc"));
            });
        });
        return digest.text();
    }

    private PreparedStatement rowsInOrder(Connection connection) throws SQLException {
        var rows = connection.prepareStatement(
                "select id, position_from, doc from " + live + " where position_from <= ? order by position_from, id");
        rows.setFetchSize(ROWS_AT_ONCE); // which PostgreSQL heeds within a transaction only
        rows.setLong(1, position);
        return rows;
    }

    /** The first of them by key and position. */
    List<Difference> differences() {
        var sql = "select l.id as id, l.position_from as position_from,"
                + " case when r.id is null then 'ADDED' else 'CHANGED' end as kind"
                + " from " + live + " l left join " + replayed + " r"
                + " on r.id = l.id and r.position_from = l.position_from"
                + " where l.position_from <= :position and (r.id is null or " + differs() + ")"
                + " union all select r.id as id, r.position_from as position_from, 'MISSING' as kind"
                + " from " + replayed + " r left join " + live + " l"
                + " on l.id = r.id and l.position_from = r.position_from where l.id is null"
                + " order by 1, 2 limit :limit";
        return requireNonNull(transaction.execute(status -> differences(sql)));
    }

    private List<Difference> differences(String sql) {
        LongStatements.allowIn(jdbc);
        return JdbcClient.create(jdbc)
                .sql(sql)
                .param("position", position)
                .param("limit", ReplayOutcome.MOST_DIFFERENCES)
                .query((row, n) -> new Difference(
                        row.getString("id"), row.getLong("position_from"), Kind.valueOf(row.getString("kind"))))
                .list();
    }

    /** A version that ended after the position still held at it. */
    private String differs() {
        var filters = view.filters().stream()
                .map(filter -> " or l." + filter.name() + " is distinct from r." + filter.name())
                .collect(Collectors.joining());
        return "l.doc <> r.doc or l.sort_key <> r.sort_key or r.position_to <>"
                + " case when l.position_to > :position then " + ViewTable.OPEN + " else l.position_to end" + filters;
    }
}
