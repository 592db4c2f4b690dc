package org.assembleaclima.audit.view;

import java.time.Instant;
import java.util.List;
import org.assembleaclima.common.view.ReplayOutcome;
import org.jspecify.annotations.Nullable;

/**
 * One replay of the whole history, and what came of it.
 *
 * @param number from 1, in the order they began
 * @param cancelling whether somebody wants it to end early
 * @param askedBy opaque actor id
 * @param endedAt null while it runs, and for one whose node died
 * @param position what it replays up to; 0 until it has begun
 * @param reached the position it has come to
 * @param views how many it compares in the end
 * @param compared how many of them it has
 * @param equal whether every view follows from the history; null unless it has finished
 * @param outcomes of the views compared, in the order of their names; empty unless it has finished
 */
public record ReplayReport(
        long number,
        Progress state,
        boolean cancelling,
        String askedBy,
        Instant startedAt,
        @Nullable Instant endedAt,
        long position,
        long reached,
        int views,
        int compared,
        @Nullable Boolean equal,
        List<ReplayOutcome> outcomes) {

    /** Where a replay is. */
    public enum Progress {
        RUNNING,
        FINISHED,
        /** Somebody ended it. */
        CANCELLED,
        /** It could not go on. */
        FAILED,
        /** Its node stopped or died. */
        ABORTED
    }

    public ReplayReport {
        outcomes = List.copyOf(outcomes);
    }
}
