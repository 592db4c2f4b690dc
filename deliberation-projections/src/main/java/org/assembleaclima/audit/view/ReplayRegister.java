package org.assembleaclima.audit.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assembleaclima.audit.view.ReplayReport.Progress;
import org.assembleaclima.common.view.ReplayOutcome;
import org.assembleaclima.common.view.ReplayOutcome.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import tools.jackson.databind.json.JsonMapper;

/** The replays there were, as every node tells them. */
public final class ReplayRegister {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient db;

    public ReplayRegister(JdbcClient db) {
        this.db = db;
    }

    /** @return its number */
    public long begin(String askedBy, Instant startedAt, int views) {
        var key = new GeneratedKeyHolder();
        db.sql("insert into audit_replay (state, asked_by, started_at, position, reached, views, compared, cancelling,"
                        + " outcomes) values (?, ?, ?, 0, 0, ?, 0, false, '[]')")
                .params(Progress.RUNNING.name(), askedBy, startedAt.atOffset(ZoneOffset.UTC), views)
                .update(key, "number");
        return Objects.requireNonNull(key.getKey()).longValue(); // the insert made one
    }

    /** @return whether somebody wants it to end */
    public boolean isCancelledAt(long number, long position, long reached, int compared) {
        db.sql("update audit_replay set position = ?, reached = ?, compared = ? where number = ?")
                .params(position, reached, compared, number)
                .update();
        return db.sql("select cancelling from audit_replay where number = ?")
                .param(number)
                .query(Boolean.class)
                .single();
    }

    public void end(long number, Progress state, List<ReplayOutcome> outcomes, Instant endedAt) {
        db.sql("update audit_replay set state = ?, outcomes = ?, ended_at = ? where number = ?")
                .params(state.name(), JSON.writeValueAsString(outcomes), endedAt.atOffset(ZoneOffset.UTC), number)
                .update();
    }

    /** Whoever holds the lock knows that none is running, whatever they say. */
    public void abortRunning() {
        db.sql("update audit_replay set state = ? where state = ?")
                .params(Progress.ABORTED.name(), Progress.RUNNING.name())
                .update();
    }

    /** @return whether it was running */
    public boolean cancel(long number) {
        return db.sql("update audit_replay set cancelling = true where number = ? and state = ?")
                        .params(number, Progress.RUNNING.name())
                        .update()
                == 1;
    }

    public Optional<ReplayReport> find(long number) {
        return db.sql("select * from audit_replay where number = ?")
                .param(number)
                .query((row, n) -> report(row))
                .optional();
    }

    /** The last ones, the newest first. */
    public List<ReplayReport> newest(int limit) {
        return db.sql("select * from audit_replay order by number desc limit ?")
                .param(limit)
                .query((row, n) -> report(row))
                .list();
    }

    private static ReplayReport report(ResultSet row) throws SQLException {
        var state = Progress.valueOf(row.getString("state"));
        var endedAt = row.getObject("ended_at", OffsetDateTime.class);
        var outcomes = Arrays.asList(JSON.readValue(row.getString("outcomes"), ReplayOutcome[].class));
        return new ReplayReport(
                row.getLong("number"),
                state,
                row.getBoolean("cancelling"),
                row.getString("asked_by"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                endedAt == null ? null : endedAt.toInstant(),
                row.getLong("position"),
                row.getLong("reached"),
                row.getInt("views"),
                row.getInt("compared"),
                state == Progress.FINISHED
                        ? outcomes.stream().allMatch(outcome -> outcome.verdict() == Verdict.EQUAL)
                        : null,
                outcomes);
    }
}
