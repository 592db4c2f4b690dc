package org.assembleaclima.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

class LoopThreadTest {

    private final Semaphore wake = new Semaphore(0);

    @Test
    void takes_turns_until_it_is_stopped() {
        var turns = new Semaphore(0);
        var loop = new LoopThread("test", () -> {
            turns.release();
            wake.acquire();
        });
        assertThat(loop.isRunning()).isFalse();
        loop.start();
        wake.release(2);
        await().until(() -> turns.availablePermits() == 3);
        assertThat(loop.isRunning()).isTrue();
        loop.stop(wake::release);
        assertThat(loop.isRunning()).isFalse();
        assertThat(loop.hasDied()).as("it was stopped").isFalse();
        assertThat(turns.availablePermits()).isEqualTo(3);
    }

    @Test
    void an_interruption_stops_it() {
        var loop = new LoopThread("test", () -> {
            throw new InterruptedException();
        });
        loop.start();
        await().until(() -> !loop.isRunning());
        assertThat(loop.hasDied()).isFalse();
    }

    @Test
    void an_error_kills_it_and_is_seen() {
        var loop = new LoopThread("test", () -> {
            throw new StackOverflowError("planted");
        });
        loop.start();
        await().dontCatchUncaughtExceptions().until(loop::hasDied);
        assertThat(loop.isRunning()).isTrue();
    }
}
