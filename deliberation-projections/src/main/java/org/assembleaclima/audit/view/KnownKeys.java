package org.assembleaclima.audit.view;

import java.util.List;
import org.assembleaclima.audit.VerifierKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every public key that ever signed the log. */
public final class KnownKeys {

    private final JdbcClient db;

    public KnownKeys(JdbcClient db) {
        this.db = db;
    }

    /**
     * One key.
     *
     * @param text as it is pinned, as stored
     * @param firstSize of the first checkpoint it signed
     */
    public record KnownKey(String text, long firstSize) {}

    /** The first one first. */
    public List<KnownKey> all() {
        return db.sql("select vkey, first_size from log_key order by first_size, vkey")
                .query((row, n) -> new KnownKey(row.getString("vkey"), row.getLong("first_size")))
                .list();
    }

    void add(VerifierKey key, long firstSize) {
        db.sql("insert into log_key (vkey, first_size) values (?, ?)")
                .params(key.text(), firstSize)
                .update();
    }
}
