package org.assembleaclima.audit.view;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells where a page of stored events ends, so that memory has room for it. Plain SQL cannot stop at an amount of bytes:
 * their lengths, which databases tell without reading them, come first.
 */
final class PageEnd {

    /** The most rows of a page. */
    static final int MOST_ROWS = 1_000;

    /** A page ends before it has more bytes of payload and metadata than this, but has one row at least. */
    static final long MOST_BYTES = 4L << 20;

    private long last;
    private long bytes;
    private boolean full;

    private PageEnd() {}

    /** The last position of the page after this one that has its event; 0 when there is none. */
    static long ofEvents(JdbcClient db, long after, long to) {
        return read(db, "join", after, to);
    }

    /** The last position of the page after this one, also where its event is gone; 0 when there is none. */
    static long ofPositions(JdbcClient db, long after, long to) {
        return read(db, "left join", after, to);
    }

    private static long read(JdbcClient db, String join, long after, long to) {
        var end = new PageEnd();
        db.sql("select p.position, coalesce(octet_length(d.payload) + octet_length(d.metadata), 0) as bytes"
                        + " from event_position p " + join + " domain_event d on d.global_index = p.global_index"
                        + " where p.position > ? and p.position <= ? order by p.position limit ?")
                .params(after, to, MOST_ROWS)
                .query(row -> {
                    end.add(row.getLong("position"), row.getLong("bytes"));
                });
        return end.last;
    }

    private void add(long position, long more) {
        full = full || (last > 0 && bytes + more > MOST_BYTES);
        if (full) return;
        bytes += more;
        last = position;
    }
}
