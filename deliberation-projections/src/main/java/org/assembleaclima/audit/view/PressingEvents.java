package org.assembleaclima.audit.view;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds new events after which the log is to be signed at once: who sees a ballot close may ask for its receipt. */
public final class PressingEvents {

    /** Simple names of stored types. */
    public static final Set<String> TYPES = Set.of("SessionClosed", "BallotClosed");

    private final JdbcClient db;
    private long looked = -1; // none yet: what is old is signed in its turn

    public PressingEvents(JdbcClient db) {
        this.db = db;
    }

    /**
     * Whether there is one after the position asked for before.
     *
     * @param position the last one given
     */
    public synchronized boolean upTo(long position) {
        var from = looked < 0 ? position : looked;
        looked = position;
        if (position <= from) return false;
        return db.sql("select count(*) from event_position p join domain_event d on d.global_index = p.global_index"
                                + " where p.position > :from and p.position <= :to and d.payload_type in (:types)")
                        .param("from", from)
                        .param("to", position)
                        .param("types", TYPES)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
