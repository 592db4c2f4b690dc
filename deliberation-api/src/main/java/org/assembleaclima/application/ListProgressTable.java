package org.assembleaclima.application;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.assembleaclima.draw.Progress;
import org.assembleaclima.sortition.SortitionId;
import org.assembleaclima.sortition.web.ListProgress;
import org.assembleaclima.sortition.web.ListProgresses;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code list_progress}: whichever node makes the list, every node can tell how far it is. */
@Component
class ListProgressTable implements ListProgresses {

    private static final Duration AT_MOST_EVERY = Duration.ofSeconds(1);

    private final JdbcClient db;
    private final Clock clock;
    private long toldAt = System.nanoTime() - AT_MOST_EVERY.toNanos();

    ListProgressTable(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public Optional<ListProgress> find(SortitionId sortitionId) {
        return db.sql("select stage, panels, bound, updated_at from list_progress where sortition_id = ?")
                .param(sortitionId.toString())
                .query((row, n) -> new ListProgress(
                        row.getString("stage"),
                        row.getLong("panels"),
                        row.getObject("bound", Long.class),
                        row.getObject("updated_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Once a second at most; not for several threads. */
    void tell(SortitionId sortitionId, Progress.Step step) {
        if (System.nanoTime() - toldAt < AT_MOST_EVERY.toNanos()) return;
        toldAt = System.nanoTime();
        var at = clock.instant().atOffset(ZoneOffset.UTC);
        var known = written(
                "update list_progress set stage = ?, panels = ?, bound = ?, updated_at = ? where sortition_id = ?",
                sortitionId,
                step,
                at);
        if (known > 0) return;
        var unused = written(
                "insert into list_progress (stage, panels, bound, updated_at, sortition_id) values (?, ?, ?, ?, ?)",
                sortitionId,
                step,
                at);
    }

    private int written(String sql, SortitionId sortitionId, Progress.Step step, OffsetDateTime at) {
        return db.sql(sql)
                .param(step.stage())
                .param(step.columns())
                .param(bound(step))
                .param(at)
                .param(sortitionId.toString())
                .update();
    }

    private static @Nullable Long bound(Progress.Step step) {
        return Double.isFinite(step.bound()) ? ListMaker.perBillion(step.bound()) : null;
    }

    void forgetAll() {
        db.sql("delete from list_progress").update();
    }

    /** Once it has ended. */
    void forget(SortitionId sortitionId) {
        db.sql("delete from list_progress where sortition_id = ?")
                .param(sortitionId.toString())
                .update();
    }
}
