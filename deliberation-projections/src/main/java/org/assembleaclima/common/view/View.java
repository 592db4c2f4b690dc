package org.assembleaclima.common.view;

import java.util.List;
import java.util.Set;
import org.assembleaclima.common.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * One read model as a pure fold: the same events in the same order always give the same rows. No SQL, no clock, no call
 * out. Several threads may fold at once, each its own batch: what a view remembers between events is safe for them.
 *
 * @param <E> the events it listens to: one sealed family, or {@link DomainEvent} for several
 * @param <R> its row
 */
public interface View<E extends DomainEvent, R extends Row> {

    /** Lower-case letters and underscores, at most 40; names its tables, so it is never changed. */
    String name();

    /** Raised whenever {@link #evolve}, the row or the columns change: the view is then rebuilt beside the old one. */
    int version();

    /** The families it listens to; events of others never reach it. */
    Set<Class<? extends E>> families();

    Class<R> rowType();

    /** The rows an event touches, by key: at most 200 characters each. */
    Set<String> keysOf(E event, Recorded recorded);

    /**
     * Which sealed events it reads; it passes over the others, so that who was not given them still folds the whole of this
     * view.
     */
    default Set<Class<? extends DomainEvent>> sealedRead() {
        return Set.of();
    }

    /** @param row the row before the event; null when there is none yet */
    R evolve(String key, @Nullable R row, E event, Recorded recorded);

    /** What the rows of this view are listed by, as plain characters; rows of equal sort keys follow their keys. */
    String sortKey(String key, R row);

    /** The columns a list of this view can be filtered by. */
    default List<Filter<R>> filters() {
        return List.of();
    }

    /**
     * A column to filter a list by, always derived from the row.
     *
     * @param name lower-case letters and underscores
     */
    record Filter<R>(String name, Value<R> value) {

        /** Reads the value from a row; null where the row has none. */
        @FunctionalInterface
        public interface Value<R> {
            @Nullable
            String of(R row);
        }
    }
}
