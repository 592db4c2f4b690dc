package org.assembleaclima.feed.web;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.assembleaclima.common.view.Projector;
import org.assembleaclima.common.view.RecordedEvents;
import org.assembleaclima.common.view.View;
import org.assembleaclima.feed.view.Changes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Follows the views of this node and makes each change a message once, for all of its clients. Nothing is stored and no
 * node knows of another: whatever gets a position is told on each of them. Reads nothing while nobody listens.
 */
@Component
class LiveFeed implements Feed, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveFeed.class);

    private static final int BATCH = 500;
    private static final Duration LOOK_FOR_LISTENERS = Duration.ofMillis(500);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(2);

    private final Projector projector;
    private final RecordedEvents events;
    private final Changes changes;
    private final JsonMapper json;
    private final int keptMessages;
    private final AtomicInteger listeners = new AtomicInteger();
    /** After a restart all clients come back at once: commands need the database more. */
    private final Semaphore readers = new Semaphore(2);

    private final Semaphore closed = new Semaphore(0);

    private volatile Window window = Window.at(0);
    private volatile boolean open;
    private @Nullable Thread thread;

    LiveFeed(
            Projector projector,
            RecordedEvents events,
            List<View<?, ?>> views,
            JsonMapper json,
            FeedProperties properties) {
        this.projector = projector;
        this.events = events;
        this.changes = new Changes(views);
        this.json = json;
        this.keptMessages = properties.keptMessages();
    }

    /** After the projector, before the server. */
    @Override
    public int getPhase() {
        return 100;
    }

    @Override
    public void start() {
        open = true;
        thread = Thread.ofPlatform().name("live-feed").daemon().start(this::run);
    }

    private void run() {
        try {
            while (open) turn();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            close(); // also after an error such as no memory: clients then go to another node
        }
    }

    private void turn() throws InterruptedException {
        try {
            var seen = projector.standing();
            if (!advance(changes.servedTo(seen))) projector.awaitChange(seen, LOOK_FOR_LISTENERS);
        } catch (RuntimeException e) { // the database may be away for a while; the next turn tries again
            LOG.error("The live feed cannot go on: {}", e.toString());
            awaitClose(AFTER_A_FAILURE);
        }
    }

    private void awaitClose(Duration atMost) throws InterruptedException {
        if (closed.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) closed.drainPermits();
    }

    /** @return whether there was anything new */
    private boolean advance(long served) {
        var before = window;
        if (before.to() >= served) return false;
        window = listeners.get() == 0 ? Window.at(served) : before.with(read(before.to(), served), keptMessages);
        before.replaced().countDown();
        return true;
    }

    /** Positions have no gaps, so that the limit keeps it from going beyond. */
    private Page read(long after, long upTo) {
        var batch = events.after(after, (int) Math.min(BATCH, upTo - after));
        var messages = batch.stream()
                .flatMap(event -> changes.of(event.event(), event.recorded()).stream())
                .map(change -> new Message(change.position(), json.writeValueAsString(change)))
                .toList();
        return new Page(messages, batch.getLast().recorded().position());
    }

    @Override
    public Page stored(long after, long upTo) throws InterruptedException {
        readers.acquire();
        try {
            return read(after, upTo);
        } finally {
            readers.release();
        }
    }

    @Override
    public Window window() {
        return window;
    }

    /** The last position told to whoever asks now. */
    long now() {
        return changes.servedTo(projector.standing());
    }

    /** Whether any node has given this position to an event. */
    boolean hasBeenGiven(long position) {
        return position <= projector.standing().position() || position <= projector.positionInStore();
    }

    /** How many listen. */
    AtomicInteger listeners() {
        return listeners;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    /** Before the server waits for the requests that are under way: streams end by themselves never. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        open = false;
        closed.release();
        window.replaced().countDown();
    }

    @Override
    public void stop() {
        close();
        try {
            if (thread != null) thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return open;
    }
}
