package org.assembleaclima.application;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.assembleaclima.common.view.Projector;
import org.assembleaclima.common.view.Standing;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs the policies and the deadlines: whenever events have got their positions, and now and then for the clock. */
@Component
class FollowUpLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FollowUpLoop.class);

    private static final Duration LOOK_AT_THE_CLOCK = Duration.ofMillis(500);

    private final FollowUp followUp;
    private final Deadlines deadlines;
    private final Projector projector;
    private volatile boolean running;
    private volatile @Nullable String deadlineFailure;
    private final AtomicLong failedDeadlines = new AtomicLong();
    private @Nullable Thread thread;

    FollowUpLoop(FollowUp followUp, Deadlines deadlines, Projector projector) {
        this.followUp = followUp;
        this.deadlines = deadlines;
        this.projector = projector;
    }

    /** After the projector, which gives events their positions, and after the first import. */
    @Override
    public int getPhase() {
        return 100;
    }

    @Override
    public void start() {
        followUp.start();
        running = true;
        thread = Thread.ofPlatform().name("follow-up").daemon().start(this::run);
    }

    private void run() {
        while (running) {
            var seen = projector.standing();
            if (!turn()) await(seen);
        }
    }

    /** Whether there may be more to do at once; not after a failure, such as a database that is away. */
    private boolean turn() {
        try {
            deadlines.check();
            deadlineFailure = null;
        } catch (RuntimeException e) { // the next turn tries again
            deadlineFailure = e.getClass().getSimpleName();
            failedDeadlines.incrementAndGet();
            LOG.error("Deadlines cannot be kept: {}", e.toString());
        }
        return followUp.step();
    }

    /** The kind of failure that keeps deadlines or a policy from going on; empty when all work. */
    Optional<String> failure() {
        var dead = running && thread != null && !thread.isAlive(); // an error such as no memory ends the thread
        if (dead) return Optional.of("FollowUpDied");
        return Optional.ofNullable(deadlineFailure)
                .or(() -> followUp.failures().values().stream().findFirst());
    }

    /** How many turns of a policy or of the deadlines have failed since the start. */
    long failures() {
        return failedDeadlines.get() + followUp.failedTurns();
    }

    private void await(Standing seen) {
        try {
            projector.awaitChange(seen, LOOK_AT_THE_CLOCK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    @Override
    public void stop() {
        running = false;
        try {
            if (thread != null) thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
