package org.assembleaclima.testing;

import static org.awaitility.Awaitility.await;

import org.assembleaclima.common.view.Projector;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Waits for the log, for tests that need a checkpoint now. */
public record TestLog(JdbcTemplate jdbc, Projector projector) {

    /** @return the size of the first checkpoint that covers every event recorded before the call */
    public long checkpoint() {
        projector.finish();
        var position = projector.standing().position();
        return await().until(() -> first(position), size -> size > 0);
    }

    private long first(long position) {
        return JdbcClient.create(jdbc)
                .sql("select coalesce(min(size), 0) from log_checkpoint where size >= ?")
                .param(position)
                .query(Long.class)
                .single();
    }
}
