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
     */
    record Seen(int sent, Outcome lags) {}

    Seen at(double perSecond, Duration lasting, Callable<Answer> command) throws Exception {
        var lags = new ConcurrentLinkedQueue<Long>();
        var failed = new AtomicInteger();
        var every = Math.max(1, (int) (perSecond / SAMPLES_PER_SECOND));
        var underWay = new Semaphore(Settings.UNDER_WAY);
        var count = (int) (perSecond * lasting.toSeconds());
        var begun = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                var moment = begun + (long) (i / perSecond * TimeUnit.SECONDS.toNanos(1));
                while (System.nanoTime() - moment < 0) LockSupport.parkNanos(moment - System.nanoTime());
                var sampled = i % every == 0;
                underWay.acquire();
                threads.execute(() -> {
                    try {
                        send(command, sampled, lags, underWay);
                    } catch (Exception e) {
                        if (failed.getAndIncrement() == 0) System.err.println("failed: " + e);
                    }
                });
            }
        }
        var sorted = lags.stream().sorted().toList();
        return new Seen(
                count - failed.get(), new Outcome(sorted, failed.get(), Duration.ofNanos(System.nanoTime() - begun)));
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
