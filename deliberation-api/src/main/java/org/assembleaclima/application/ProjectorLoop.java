package org.assembleaclima.application;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.assembleaclima.command.Failure;
import org.assembleaclima.common.view.Projector;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs the projector, on the node that leads it: at once when any node has stored something, and now and then for what no
 * signal told. A node that does not lead reads how far the views are, so that whoever waits here for them is woken.
 */
@Component
public class ProjectorLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectorLoop.class);

    private static final Duration LOOK_FOR_OTHERS = Duration.ofMillis(500);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(2);

    private final Projector projector;
    private final EventStore events;
    private final Leadership leadership;
    private final Signals signals;
    private final Semaphore wake = new Semaphore(0);
    private final LoopThread thread = new LoopThread("projector", this::turn);
    private volatile @Nullable RuntimeException failure;

    ProjectorLoop(Projector projector, EventStore events, Leadership leadership, Signals signals) {
        this.projector = projector;
        this.events = events;
        this.leadership = leadership;
        this.signals = signals;
    }

    /** Views are ready before anything that serves or imports starts. */
    @Override
    public int getPhase() {
        return -100;
    }

    @Override
    public void start() {
        projector.start();
        var unused = events.subscribe(messages -> CurrentUnitOfWork.get().root().afterCommit(work -> done()));
        signals.onCommitted(this::wakeLeader);
        signals.onMoved(wake::release);
        leadership.stand(Task.PROJECTOR, () -> !thread.hasDied());
        thread.start();
    }

    /** A unit of work has ended. Of a policy it is part of a transaction that is committed later. */
    private void done() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) stored();
        else
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    stored();
                }
            });
    }

    private void stored() {
        if (leadership.leads(Task.PROJECTOR)) wake.release();
        else signals.committed();
    }

    private void wakeLeader() {
        if (leadership.leads(Task.PROJECTOR)) wake.release();
    }

    private void turn() throws InterruptedException {
        try {
            var more = leadership.leads(Task.PROJECTOR) ? step() : look();
            failure = null;
            if (!more) await(LOOK_FOR_OTHERS);
        } catch (RuntimeException e) { // the database may be away for a while; the next turn tries again
            failure = e;
            LOG.error("The projector cannot go on: {}", e.toString());
            leadership.giveWay(Task.PROJECTOR);
            await(AFTER_A_FAILURE);
        }
    }

    private boolean step() {
        var before = projector.standing();
        var more = projector.step();
        if (!projector.standing().equals(before)) signals.moved();
        return more;
    }

    private boolean look() {
        projector.look();
        return false;
    }

    private void await(Duration atMost) throws InterruptedException {
        if (wake.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) wake.drainPermits();
    }

    /** The kind of failure that keeps the projector from going on; empty when it works. */
    public Optional<String> failure() {
        return failure(Optional.ofNullable(failure));
    }

    /** As {@link #failure}, without those of a database that is away or busy, which no other node would be spared. */
    Optional<String> failureOfThisNode() {
        return failure(Optional.ofNullable(failure).filter(e -> Failure.of(e) == Failure.FAULT));
    }

    private Optional<String> failure(Optional<RuntimeException> last) {
        return thread.hasDied()
                ? Optional.of("ProjectorDied")
                : last.map(e -> e.getClass().getSimpleName());
    }

    boolean hasDied() {
        return thread.hasDied();
    }

    @Override
    public void stop() {
        thread.stop(wake::release);
        leadership.withdraw(Task.PROJECTOR);
    }

    @Override
    public boolean isRunning() {
        return thread.isRunning();
    }
}
