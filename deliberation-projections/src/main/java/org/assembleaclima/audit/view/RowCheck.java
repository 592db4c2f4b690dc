package org.assembleaclima.audit.view;

import java.time.Instant;
import org.assembleaclima.audit.view.Finding.Kind;
import org.assembleaclima.common.view.LateEvents;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds stored events that never got a place in the order, and gaps in the numbers of a stream. */
final class RowCheck {

    private final JdbcClient db;
    private final Instant now;
    private final Findings findings;

    RowCheck(JdbcClient db, Instant now, Findings findings) {
        this.db = db;
        this.now = now;
        this.findings = findings;
    }

    void run() {
        withoutPosition();
        gaps();
    }

    /** Those below an index that got its position so long ago that nobody looks for them any more. */
    private void withoutPosition() {
        var given = LateEvents.indexesGivenBefore(db, now.minus(LateEvents.GIVEN_UP_AFTER));
        db.sql("select d.event_id, d.stream, d.sequence_number from domain_event d left join event_position p"
                        + " on p.global_index = d.global_index where p.position is null and d.global_index < ?"
                        + " order by d.global_index")
                .param(given)
                .query(row -> {
                    findings.add(new Finding(
                            Kind.EVENT_WITHOUT_POSITION, null, row.getString(1), row.getString(2), row.getLong(3)));
                });
    }

    private void gaps() {
        db.sql("select stream from domain_event group by stream"
                        + " having min(sequence_number) <> 0 or max(sequence_number) + 1 <> count(*) order by stream")
                .query(row -> {
                    var stream = row.getString(1);
                    findings.add(new Finding(Kind.NUMBER_MISSING, null, null, stream, firstMissing(stream)));
                });
    }

    private long firstMissing(String stream) {
        return db.sql("select coalesce(min(d.sequence_number + 1), 0) from domain_event d where d.stream = ?"
                        + " and exists (select 1 from domain_event f where f.stream = ? and f.sequence_number = 0)"
                        + " and not exists (select 1 from domain_event e where e.stream = d.stream"
                        + " and e.sequence_number = d.sequence_number + 1)")
                .params(stream, stream)
                .query(Long.class)
                .single();
    }
}
