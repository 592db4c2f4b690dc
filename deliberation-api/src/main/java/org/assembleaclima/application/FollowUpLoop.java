package org.assembleaclima.application;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.assembleaclima.common.view.Projector;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs the policies and the deadlines, on the node that leads them: whenever events have got their positions, and now and
 * then for the clock.
 */
@Component
class FollowUpLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FollowUpLoop.class);

    private static final Duration LOOK_AT_THE_CLOCK = Duration.ofMillis(500);

    private final FollowUp followUp;
    private final Deadlines deadlines;
    private final Projector projector;
    private final Leadership leadership;
    private final LoopThread thread = new LoopThread("follow-up", this::turn);
    private long lookedAt = System.nanoTime() - LOOK_AT_THE_CLOCK.toNanos();
    private volatile @Nullable String deadlineFailure;
    private final AtomicLong failedDeadlines = new AtomicLong();

    FollowUpLoop(FollowUp followUp, Deadlines deadlines, Projector projector, Leadership leadership) {
        this.followUp = followUp;
        this.deadlines = deadlines;
        this.projector = projector;
        this.leadership = leadership;
    }

    /** After the projector, which gives events their positions, and after the first import. */
    @Override
    public int getPhase() {
        return 100;
    }

    @Override
    public void start() {
        followUp.start();
        leadership.stand(Task.FOLLOW_UP, () -> !thread.hasDied());
        thread.start();
    }

    private void turn() throws InterruptedException {
        var seen = projector.standing();
        var leads = leadership.leads(Task.FOLLOW_UP);
        var more = leads && follow();
        if (leadership.isLedElsewhere(Task.FOLLOW_UP)) forgetFailures();
        if (leads && failure().isPresent()) leadership.giveWay(Task.FOLLOW_UP);
        if (!more) projector.awaitChange(seen, LOOK_AT_THE_CLOCK);
    }

    private void forgetFailures() {
        deadlineFailure = null;
        followUp.forgetFailures();
    }

    /** Whether there may be more to do at once; not after a failure, such as a database that is away. */
    private boolean follow() {
        if (System.nanoTime() - lookedAt >= LOOK_AT_THE_CLOCK.toNanos()) keepDeadlines();
        return followUp.step();
    }

    private void keepDeadlines() {
        lookedAt = System.nanoTime();
        try {
            deadlines.check();
            deadlineFailure = null;
        } catch (RuntimeException e) { // the next turn tries again
            deadlineFailure = e.getClass().getSimpleName();
            failedDeadlines.incrementAndGet();
            LOG.error("Deadlines cannot be kept: {}", e.toString());
        }
    }

    /** The kind of failure that keeps deadlines or a policy from going on; empty when all work. */
    Optional<String> failure() {
        if (thread.hasDied()) return Optional.of("FollowUpDied");
        return Optional.ofNullable(deadlineFailure)
                .or(() -> followUp.failures().values().stream().findFirst());
    }

    boolean hasDied() {
        return thread.hasDied();
    }

    /** How many turns of a policy or of the deadlines have failed since the start. */
    long failures() {
        return failedDeadlines.get() + followUp.failedTurns();
    }

    @Override
    public void stop() {
        thread.stop(() -> {});
        leadership.withdraw(Task.FOLLOW_UP);
    }

    @Override
    public boolean isRunning() {
        return thread.isRunning();
    }
}
