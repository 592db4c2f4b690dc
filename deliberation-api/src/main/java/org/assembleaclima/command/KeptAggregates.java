package org.assembleaclima.command;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.axonframework.eventsourcing.SnapshotTrigger;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates as the batches of this node left them, so that the next one on the same aggregate reads no snapshot and no events.
 * One is good as long as its last event is still the last of its stream, which each batch asks: events are never changed,
 * so whoever knows the last one knows all of them.
 */
public final class KeptAggregates {

    private static final Duration UNUSED = Duration.ofMinutes(10);

    private final Cache<String, Kept> kept;

    /** @param most how many; those that are used least go first, and those that were not used for ten minutes */
    public KeptAggregates(int most) {
        this.kept = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterAccess(UNUSED)
                .build();
    }

    /**
     * An aggregate without what binds it to a unit of work.
     *
     * @param sequenceNumber of the last event it has applied
     * @param lastEvent the id of that event
     */
    record Kept(Object root, long sequenceNumber, String lastEvent, SnapshotTrigger trigger) {}

    /** Whether {@link #take} would give one, unless somebody else takes it first. */
    boolean has(String stream, String lastEvent) {
        var known = kept.getIfPresent(stream);
        return known != null && known.lastEvent().equals(lastEvent);
    }

    /** Gives it away: whoever takes it changes it, and keeps it anew only once that is committed. Null when there is none. */
    @Nullable
    Kept take(String stream, String lastEvent) {
        var known = kept.asMap().remove(stream);
        return known != null && known.lastEvent().equals(lastEvent) ? known : null;
    }

    void keep(String stream, Kept aggregate) {
        kept.put(stream, aggregate);
    }
}
