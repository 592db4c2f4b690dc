package org.assembleaclima.audit.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads stored events by position, undecoded, so much at a time as memory has room for. What has a position never moves:
 * pages read one after the other are one whole, whatever is stored meanwhile.
 */
public final class RecordedHistory {

    private static final String ROWS =
            "select p.position, d.event_id, d.stream, d.sequence_number, d.stream_type, d.recorded_at,"
                    + " d.payload_type, d.revision, d.payload, d.metadata, l.hash from event_position p"
                    + " join domain_event d on d.global_index = p.global_index"
                    + " left join log_leaf l on l.leaf_index = p.position - 1";

    private static final int KINDS_AT_ONCE = 10_000;

    private final JdbcClient db;

    public RecordedHistory(JdbcClient db) {
        this.db = db;
    }

    /**
     * The next rows by position; none when there are no more.
     *
     * @param after the position before the first one wanted
     * @param to the last position wanted
     */
    public List<RecordedRow> page(long after, long to) {
        return rows(after, PageEnd.ofEvents(db, after, to));
    }

    private List<RecordedRow> rows(long after, long last) {
        return db.sql(ROWS + " where p.position > ? and p.position <= ? order by p.position")
                .params(after, last)
                .query((row, n) -> read(row))
                .list();
    }

    /** The rows at these positions that are there, in their order; all are read at once. */
    List<RecordedRow> at(Collection<Long> positions) {
        if (positions.isEmpty()) return List.of();
        return db.sql(ROWS + " where p.position in (:positions) order by p.position")
                .param("positions", positions)
                .query((row, n) -> read(row))
                .list();
    }

    private static RecordedRow read(ResultSet row) throws SQLException {
        return new RecordedRow(
                row.getLong("position"),
                row.getString("event_id"),
                row.getString("stream"),
                row.getLong("sequence_number"),
                row.getString("stream_type"),
                row.getString("recorded_at"),
                row.getString("payload_type"),
                row.getString("revision"),
                row.getBytes("payload"),
                row.getBytes("metadata"),
                row.getBytes("hash"));
    }

    /** What kind of event stands where. */
    record Kind(long position, String type, String stream) {}

    /** Passes over the kinds of the events of these positions, in order. */
    void kinds(long after, long to, Consumer<Kind> each) {
        for (long from = after; from < to; from += KINDS_AT_ONCE)
            db.sql("select p.position, d.payload_type, d.stream from event_position p"
                            + " join domain_event d on d.global_index = p.global_index"
                            + " where p.position > ? and p.position <= ? order by p.position")
                    .params(from, Math.min(to, from + KINDS_AT_ONCE))
                    .query(row -> {
                        each.accept(new Kind(
                                row.getLong("position"), row.getString("payload_type"), row.getString("stream")));
                    });
    }
}
