package org.assembleaclima.audit.view;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.audit.Checkpoint;
import org.assembleaclima.audit.SignedNote;
import org.assembleaclima.audit.VerifierKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What an export rests on: a checkpoint that was kept, the first one of its size, so that it is the same for ever.
 *
 * @param origin the log's name
 * @param note the tree's size and root and the signatures of the log, without those of witnesses
 * @param keys the public keys it had by then
 * @param views the views that stood at this size when it was signed; a view that had stopped is not among them
 */
public record ExportHead(
        long size, String origin, Instant signedAt, String note, List<String> keys, List<ViewDigest> views) {

    public ExportHead {
        keys = List.copyOf(keys);
        views = List.copyOf(views);
    }

    private static final String FIRST_OF_ITS_SIZE =
            "select c.size, c.note, c.signed_at, c.views from log_checkpoint c where not exists"
                    + " (select 1 from log_checkpoint e where e.size = c.size and e.serial < c.serial)";

    /** The head of this size; empty when no checkpoint of it was kept. */
    public static Optional<ExportHead> of(long size, JdbcClient db) {
        return read(db, db.sql(FIRST_OF_ITS_SIZE + " and c.size = ?").param(size));
    }

    /** The newest one. */
    public static Optional<ExportHead> newest(JdbcClient db) {
        return read(db, db.sql(FIRST_OF_ITS_SIZE + " order by c.size desc limit 1"));
    }

    private static Optional<ExportHead> read(JdbcClient db, JdbcClient.StatementSpec query) {
        return query.query((row, n) -> of(
                        row.getLong("size"),
                        row.getString("note"),
                        row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                        row.getString("views"),
                        db))
                .optional();
    }

    private static ExportHead of(long size, String text, Instant signedAt, String views, JdbcClient db) {
        var note = SignedNote.parse(text);
        return new ExportHead(
                size,
                Checkpoint.of(note).origin().toString(),
                signedAt,
                text,
                keys(size, note, db),
                ViewDigest.parse(views));
    }

    /** Those that signed before, and of those that began with this size the ones that signed it then. */
    private static List<String> keys(long size, SignedNote note, JdbcClient db) {
        return db
                .sql("select vkey, first_size from log_key where first_size <= ? order by first_size, vkey")
                .param(size)
                .query((row, n) -> new Key(row.getString("vkey"), row.getLong("first_size")))
                .list()
                .stream()
                .filter(key -> key.firstSize() < size || note.isSignedBy(VerifierKey.parse(key.vkey())))
                .map(Key::vkey)
                .toList();
    }

    private record Key(String vkey, long firstSize) {}
}
