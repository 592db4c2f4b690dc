package org.assembleaclima.application;

import java.time.Duration;
import java.util.Optional;
import org.assembleaclima.audit.view.Alarm;
import org.assembleaclima.audit.view.EventLog;
import org.assembleaclima.audit.view.LogStopped;
import org.assembleaclima.audit.view.PressingEvents;
import org.assembleaclima.common.view.Projector;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs the log, on the node that leads it: twice a second for what has been recorded anywhere. When a session or a ballot has
 * been closed, the node that closed it runs it at once. So every event is under a signed checkpoint within a second, and
 * commands never wait for it.
 *
 * <p>A node that does not lead takes a turn now and then all the same: its own key and its own memory of the last checkpoint
 * are judged, and that memory is kept young.
 */
@Component
class LogLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LogLoop.class);

    private static final Duration BETWEEN_CHECKPOINTS = Duration.ofMillis(500);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

    private final EventLog log;
    private final PressingEvents pressing;
    private final Projector projector;
    private final EventStore events;
    private final Leadership leadership;
    private volatile boolean hurry; // something pressing has been stored here, and may not have its position yet
    private final LoopThread thread = new LoopThread("log", this::turn);
    private volatile @Nullable Alarm alarm;
    private volatile @Nullable String failure;
    private long lookedAt = System.nanoTime() - BETWEEN_LOOKS.toNanos();

    LogLoop(EventLog log, PressingEvents pressing, Projector projector, EventStore events, Leadership leadership) {
        this.log = log;
        this.pressing = pressing;
        this.projector = projector;
        this.events = events;
        this.leadership = leadership;
    }

    /** After the projector, which gives events their positions, and after the first import. */
    @Override
    public int getPhase() {
        return 100;
    }

    @Override
    public void start() {
        var unused = events.subscribe(messages -> {
            if (messages.stream().anyMatch(LogLoop::isPressing))
                CurrentUnitOfWork.get().root().afterCommit(work -> hurry = true);
        });
        leadership.stand(Task.LOG, () -> !thread.hasDied());
        thread.start();
    }

    private static boolean isPressing(EventMessage<?> message) {
        return PressingEvents.isOne(message.getPayloadType().getSimpleName());
    }

    private void turn() throws InterruptedException {
        var begun = System.nanoTime();
        var position = projector.standing().position();
        if (hurry || leadership.leads(Task.LOG) || isInTrouble() || begun - lookedAt >= BETWEEN_LOOKS.toNanos()) {
            hurry = false;
            lookedAt = begun;
            turns();
            if (isInTrouble()) leadership.giveWay(Task.LOG); // to a node with the right key, or with room on its disk
        }
        await(begun, position);
    }

    private boolean isInTrouble() {
        return alarm != null || failure != null;
    }

    /** As many as it takes; the last one signs. */
    private void turns() {
        try {
            while (thread.isRunning() && log.turn().more()) {}
            alarm = null;
            failure = null;
        } catch (LogStopped stopped) {
            if (stopped.alarm() != alarm) LOG.error("The log stands still: {}", stopped.alarm());
            alarm = stopped.alarm();
            failure = null;
        } catch (RuntimeException e) { // the database may be away for a while; the next turn tries again
            failure = e.getClass().getSimpleName();
            LOG.error("The log cannot go on: {}", e.toString());
        }
    }

    /** Until the next checkpoint is due, or something pressing has got its position. */
    private void await(long begun, long position) throws InterruptedException {
        while (thread.isRunning()) {
            var left = BETWEEN_CHECKPOINTS.minusNanos(System.nanoTime() - begun);
            var seen = projector.standing();
            if (!left.isPositive() || (hurry && isPressing(position, seen.position()))) return;
            projector.awaitChange(seen, left);
        }
    }

    private boolean isPressing(long position, long to) {
        try {
            return pressing.between(position, to);
        } catch (RuntimeException e) { // such as a database that is away: the turn that is due soon will tell
            return false;
        }
    }

    /** Why nothing is signed; empty when all is well. */
    Optional<Alarm> alarm() {
        return Optional.ofNullable(alarm);
    }

    /** The kind of failure that keeps the log from going on; empty when it works. */
    Optional<String> failure() {
        return thread.hasDied() ? Optional.of("LogDied") : Optional.ofNullable(failure);
    }

    boolean hasDied() {
        return thread.hasDied();
    }

    @Override
    public void stop() {
        thread.stop(() -> {});
        leadership.withdraw(Task.LOG);
    }

    @Override
    public boolean isRunning() {
        return thread.isRunning();
    }
}
