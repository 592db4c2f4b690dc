package org.assembleaclima.command;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.SnapshotTrigger;
import org.jspecify.annotations.Nullable;

/** The events of an aggregate behind its last snapshot: those it was loaded with, and those it has got since. */
final class EventsBehind implements SnapshotTrigger {

    private final int eventsPerSnapshot;
    private int behind;
    private boolean loaded;
    private boolean changed;
    private @Nullable String lastEvent;

    /** @param eventsPerSnapshot how many make the next snapshot due, at least */
    EventsBehind(int eventsPerSnapshot) {
        this.eventsPerSnapshot = eventsPerSnapshot;
    }

    @Override
    public void eventHandled(EventMessage<?> event) {
        behind++;
        changed |= loaded;
        lastEvent = event.getIdentifier();
    }

    @Override
    public void initializationFinished() {
        loaded = true;
    }

    /**
     * Whether a snapshot is worth it, which is as large as the aggregate whatever was added: a quarter of a long stream is read
     * sooner than it is written. Nothing is due while nothing has been added.
     *
     * @param lastSequence the sequence number of the last event; null while there is none
     */
    boolean isDue(@Nullable Long lastSequence) {
        return lastSequence != null && changed && behind >= Math.max(eventsPerSnapshot, (lastSequence + 1) / 4);
    }

    /** A snapshot has been stored. */
    void begin() {
        behind = 0;
        changed = false;
    }

    /** A snapshot that was loaded is handled as an event, and has an id of its own: this is the last event's. */
    void endsWith(String event) {
        lastEvent = event;
    }

    /** The id of the last event. */
    @Nullable
    String lastEvent() {
        return lastEvent;
    }
}
