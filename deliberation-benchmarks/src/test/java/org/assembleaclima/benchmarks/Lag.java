package org.assembleaclima.benchmarks;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.assembleaclima.benchmarks.Load.Outcome;
import org.assembleaclima.command.Answer;
import org.assembleaclima.common.view.Projector;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long after its answer a command can be read, while commands come at a steady rate. */
final class Lag {

    private static final int SAMPLES_PER_SECOND = 100;

    private final JdbcClient db;
    private final Projector projector;

    Lag(InProcess ours) {
        this.db = ours.db();
        this.projector = ours.bean(Projector.class);
    }

    /**
     * What was seen.
     *
     * @param sent how many commands were answered
     * @param lags of the samples, from the answer until the views had it
     * @param perSecond the rate that was reached: below the one asked for where too many were under way
     */
    record Seen(int sent, Outcome lags, double perSecond) {}

    /** Makes the next command; null when there is none. */
    interface Next {
        @Nullable
        Callable<Answer> command();
    }

    /** Until the time is over or nothing is left to send. */
    Seen at(double perSecond, Duration lasting, Next next) throws Exception {
        var lags = new ConcurrentLinkedQueue<Long>();
        var failed = new AtomicInteger();
        var every = Math.max(1, (int) (perSecond / SAMPLES_PER_SECOND));
        var underWay = new Semaphore(Settings.UNDER_WAY);
        var most = Math.max(1, (int) (perSecond * lasting.toSeconds()));
        var sent = 0;
        var begun = System.nanoTime();
        var ended = begun;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var command = next.command(); command != null && sent < most; command = next.command()) {
                awaitMoment(begun + (long) (sent / perSecond * TimeUnit.SECONDS.toNanos(1)));
                var sampled = sent++ % every == 0;
                var asked = command;
                underWay.acquire();
                ended = System.nanoTime();
                threads.execute(() -> {
                    try {
                        send(asked, sampled, lags, underWay);
                    } catch (Exception e) {
                        if (failed.getAndIncrement() == 0) System.err.println("failed: " + e);
                    }
                });
            }
        }
        var outcome = new Outcome(lags.stream().sorted().toList(), failed.get(), Duration.ofNanos(ended - begun));
        return new Seen(sent - failed.get(), outcome, sent / ((ended - begun) / 1e9));
    }

    private static void awaitMoment(long moment) {
        while (System.nanoTime() - moment < 0) LockSupport.parkNanos(moment - System.nanoTime());
    }

    private void send(Callable<Answer> command, boolean sampled, Queue<Long> lags, Semaphore underWay)
            throws Exception {
        Answer answer;
        try {
            answer = command.call();
        } finally {
            underWay.release();
        }
        if (sampled) lags.add(untilRead(answer));
    }

    private long untilRead(Answer answer) throws InterruptedException {
        var begun = System.nanoTime();
        while (true) {
            var seen = projector.standing();
            if (seen.position() >= position(answer)) return System.nanoTime() - begun;
            projector.awaitChange(seen, Duration.ofSeconds(1));
        }
    }

    /** Beyond every position while it has none. */
    private long position(Answer answer) {
        return db.sql("select p.position from event_position p join domain_event d on d.global_index = p.global_index"
                        + " where d.stream = ? and d.sequence_number = ?")
                .params(answer.stream(), answer.version() - 1)
                .query(Long.class)
                .optional()
                .orElse(Long.MAX_VALUE);
    }
}
