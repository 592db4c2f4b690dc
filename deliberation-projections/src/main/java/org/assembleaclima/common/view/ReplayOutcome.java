package org.assembleaclima.common.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a replay found of one view.
 *
 * @param version of its fold
 * @param liveDigest the one kept with the serving rows at that position; null when they were not compared
 * @param rowsDigest of the serving rows as they lie in the table, up to that position; null when they were not compared
 * @param replayedDigest of the rows the replay made
 * @param failedAt the position of the event the replay could not take; null when it took all
 * @param failure the kind of failure; null when there was none
 * @param differences the first rows that differ, by key and position
 */
public record ReplayOutcome(
        String name,
        int version,
        Verdict verdict,
        @Nullable String liveDigest,
        @Nullable String rowsDigest,
        String replayedDigest,
        @Nullable Long failedAt,
        @Nullable String failure,
        List<Difference> differences) {

    /** The most differences that are told of one view. */
    public static final int MOST_DIFFERENCES = 20;

    public ReplayOutcome {
        differences = List.copyOf(differences);
    }

    /** Whether the live rows follow from the history. */
    public enum Verdict {
        EQUAL,
        DIFFERENT,
        /** The live rows stood elsewhere when the replay began, or were replaced before it ended. */
        NOT_COMPARED
    }

    /**
     * A version of a row that is not the same in both.
     *
     * @param positionFrom the position of the event that made it
     */
    public record Difference(String key, long positionFrom, Kind kind) {

        /** What is wrong with the live row. */
        public enum Kind {
            /** It holds something else. */
            CHANGED,
            /** No event made it. */
            ADDED,
            /** It is not there. */
            MISSING
        }
    }

    static ReplayOutcome notCompared(View<?, ?> view, String replayedDigest) {
        return new ReplayOutcome(
                view.name(), view.version(), Verdict.NOT_COMPARED, null, null, replayedDigest, null, null, List.of());
    }
}
