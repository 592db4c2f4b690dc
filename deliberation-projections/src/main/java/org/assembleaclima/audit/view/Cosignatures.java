package org.assembleaclima.audit.view;

import java.time.Instant;
import java.util.Optional;
import org.assembleaclima.audit.KeyKind;
import org.assembleaclima.audit.SignatureLine;
import org.assembleaclima.audit.SignedNote;
import org.assembleaclima.audit.VerifierKey;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What witnesses signed below our checkpoints. */
public final class Cosignatures {

    /** Past rows that cannot be read. */
    private static final int LOOKED_THROUGH = 10;

    private final JdbcClient db;

    public Cosignatures(JdbcClient db) {
        this.db = db;
    }

    /** @param seenAt as the witness says */
    public record Last(long size, Instant seenAt) {}

    /** The largest checkpoint a witness signed; empty for none. */
    public Optional<Last> last(VerifierKey witness) {
        return db
                .sql("select size, line from log_cosignature where witness = ? order by size desc limit ?")
                .params(witness.text(), LOOKED_THROUGH)
                .query((row, n) -> last(row.getLong(1), row.getString(2)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Empty for a row somebody made unreadable. */
    private static Optional<Last> last(long size, String line) {
        try {
            var lines = SignedNote.parse("\n\n" + line).signatures();
            return lines.size() == 1 ? Optional.of(new Last(size, KeyKind.seenAt(lines.getFirst()))) : Optional.empty();
        } catch (RuntimeException e) { // of no use to anybody, and no reason to tell nothing else
            return Optional.empty();
        }
    }

    /** Another node may have kept one already: then that one stays. */
    public void keep(long size, VerifierKey witness, SignatureLine line) {
        try {
            db.sql("insert into log_cosignature (size, witness, line) values (?, ?, ?)")
                    .params(size, witness.text(), line.text())
                    .update();
        } catch (DuplicateKeyException e) {
            return; // asked by two nodes at once
        }
    }
}
