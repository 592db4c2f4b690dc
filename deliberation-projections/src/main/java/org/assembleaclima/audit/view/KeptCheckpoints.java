package org.assembleaclima.audit.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every checkpoint that was signed, and what witnesses signed below them. */
public final class KeptCheckpoints {

    private static final String COLUMNS = "select serial, size, note, signed_at, views from log_checkpoint ";

    private final JdbcClient db;

    public KeptCheckpoints(JdbcClient db) {
        this.db = db;
    }

    /** The last one that was signed. */
    public Optional<KeptCheckpoint> newest() {
        return db.sql(COLUMNS + "order by serial desc limit 1")
                .query((row, n) -> read(row))
                .optional();
    }

    /** The one of a tree of this size. */
    public Optional<KeptCheckpoint> ofSize(long size) {
        return db.sql(COLUMNS + "where size = ? order by serial limit 1")
                .param(size)
                .query((row, n) -> read(row))
                .optional();
    }

    /** In the order of signing. */
    public List<KeptCheckpoint> after(long serial, int limit) {
        return db.sql(COLUMNS + "where serial > ? order by serial limit ?")
                .params(serial, limit)
                .query((row, n) -> read(row))
                .list();
    }

    /** Those larger than this, the smaller before the larger. */
    List<KeptCheckpoint> larger(long size, long serial, long upToSerial, int limit) {
        return db.sql(COLUMNS + "where (size > ? or (size = ? and serial > ?)) and serial <= ?"
                        + " order by size, serial limit ?")
                .params(size, size, serial, upToSerial, limit)
                .query((row, n) -> read(row))
                .list();
    }

    void keep(long size, String note, Instant signedAt, String views) {
        db.sql("insert into log_checkpoint (size, note, signed_at, views) values (?, ?, ?, ?)")
                .params(size, note, signedAt.atOffset(ZoneOffset.UTC), views)
                .update();
    }

    /** The lines of witnesses below the checkpoint of this size, each with its line end. */
    public List<String> cosignatures(long size) {
        return db.sql("select line from log_cosignature where size = ? order by witness")
                .param(size)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private static KeptCheckpoint read(ResultSet row) throws SQLException {
        return new KeptCheckpoint(
                row.getLong("serial"),
                row.getLong("size"),
                row.getString("note"),
                row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                row.getString("views"));
    }
}
