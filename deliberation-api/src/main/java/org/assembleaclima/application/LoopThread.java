package org.assembleaclima.application;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A thread that takes one turn after another until it is stopped. */
final class LoopThread {

    private static final Duration LAST_TURN = Duration.ofSeconds(5);

    private final String name;
    private final Turn turn;
    private volatile boolean running;
    private @Nullable Thread thread;

    /** What is done again and again. Whatever it throws, but an interruption, ends the thread: it has died. */
    @FunctionalInterface
    interface Turn {
        void take() throws InterruptedException;
    }

    LoopThread(String name, Turn turn) {
        this.name = name;
        this.turn = turn;
    }

    void start() {
        running = true;
        thread = Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    private void run() {
        try {
            while (running) turn.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    boolean isRunning() {
        return running;
    }

    /** Whether an error, such as no memory, has ended it. */
    boolean hasDied() {
        return running && thread != null && !thread.isAlive();
    }

    /**
     * Takes no further turn, and waits a while for the present one.
     *
     * @param wake ends what the turn waits for
     */
    void stop(Runnable wake) {
        running = false;
        wake.run();
        try {
            if (thread != null) thread.join(LAST_TURN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
