package org.assembleaclima.common.view;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far this node knows the views to be.
 *
 * @param position the last position given to an event; what "now" means for a read on this node
 * @param views by view name; what serves and how far it is
 */
public record Standing(long position, Map<String, ViewStanding> views) {

    static final Standing UNKNOWN = new Standing(0, Map.of());

    /**
     * One view.
     *
     * @param codeVersion the version of the fold that made the serving rows
     * @param generation which of its tables serves reads; 0 while there is none yet
     * @param position how far the serving rows go
     * @param digest fingerprint of the serving rows with all their history, 64 hex digits
     * @param state see {@link State}
     * @param failedAt the position of the event the fold could not take; null unless stopped
     * @param failure the kind of failure, never its text; null unless stopped
     */
    public record ViewStanding(
            int codeVersion,
            int generation,
            long position,
            String digest,
            State state,
            @Nullable Long failedAt,
            @Nullable String failure) {}

    /** What a view is doing. */
    public enum State {
        /** Serves the newest position. */
        LIVE,
        /** A new generation is being built; the old one, if any, serves where it stands. */
        REBUILDING,
        /** The fold failed on an event; the rows stand before it until a corrected version starts. */
        STOPPED
    }

    public Standing {
        views = Map.copyOf(views);
    }
}
