package org.assembleaclima.audit.view;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events after which the log is to be signed at once: who sees a ballot close may ask for its receipt. */
public final class PressingEvents {

    private static final Set<String> TYPES = Set.of("SessionClosed", "BallotClosed");

    private final JdbcClient db;

    public PressingEvents(JdbcClient db) {
        this.db = db;
    }

    /** @param type simple name of the event */
    public static boolean isOne(String type) {
        return TYPES.contains(type);
    }

    /** Whether one has got its position after {@code position}, up to and with {@code to}. */
    public boolean between(long position, long to) {
        if (to <= position) return false;
        return db.sql("select count(*) from event_position p join domain_event d on d.global_index = p.global_index"
                                + " where p.position > :after and p.position <= :to and d.payload_type in (:types)")
                        .param("after", position)
                        .param("to", to)
                        .param("types", TYPES)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
