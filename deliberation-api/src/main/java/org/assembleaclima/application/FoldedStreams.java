package org.assembleaclima.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;

/**
 * What streams come to. How long a stream is, is asked each time; what it comes to is computed once for that length. What the
 * running command itself adds to it counts, and is not kept: it may be rolled back.
 *
 * @param <T> something that cannot change
 */
final class FoldedStreams<T> {

    private static final int MOST_KEPT = 1_000;

    private final EventStore events;
    private final EventStorageEngine stored;
    private final Function<Stream<?>, T> fold;
    private final Cache<String, Known<T>> known =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    private record Known<T>(long last, T value) {}

    /** @param fold of a stream's events from the first on, never of a snapshot */
    FoldedStreams(EventStore events, EventStorageEngine stored, Function<Stream<?>, T> fold) {
        this.events = events;
        this.stored = stored;
        this.fold = fold;
    }

    T of(String stream) {
        var last = stored.lastSequenceNumberFor(stream).orElse(-1L);
        if (events.lastSequenceNumberFor(stream).orElse(-1L) > last) return folded(stream);
        var kept = known.getIfPresent(stream);
        if (kept != null && kept.last() == last) return kept.value();
        var value = folded(stream);
        known.put(stream, new Known<>(last, value));
        return value;
    }

    private T folded(String stream) {
        return fold.apply(events.readEvents(stream, 0).asStream().map(Message::getPayload));
    }
}
