package org.assembleaclima.command;

import static org.assembleaclima.command.CommandRefusal.TOO_MANY_COMMANDS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The queues of commands, one for each partition, with a thread that works through it in batches: as many as have come while
 * the batch before was being stored. Commands on one aggregate are in one partition, in the order of their arrival.
 */
public final class CommandQueues implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CommandQueues.class);

    private static final Duration LOOK_WHETHER_TO_END = Duration.ofMillis(200);
    private static final Duration LONGEST_END = Duration.ofSeconds(20);

    private final CommandBatches batches;
    private final CommandProperties properties;
    private final CommandMetrics metrics;
    private final List<BlockingQueue<Waiting>> queues;
    private volatile List<Thread> threads = List.of();
    private volatile boolean running;

    public CommandQueues(CommandBatches batches, CommandProperties properties, CommandMetrics metrics) {
        this.batches = batches;
        this.properties = properties;
        this.metrics = metrics;
        this.queues = IntStream.range(0, properties.partitions())
                .<BlockingQueue<Waiting>>mapToObj(n -> new ArrayBlockingQueue<>(properties.queue()))
                .toList();
        metrics.queued(this::waiting);
    }

    /** How many commands wait to begin. */
    int waiting() {
        return queues.stream().mapToInt(BlockingQueue::size).sum();
    }

    /** @throws org.assembleaclima.common.Refused with TOO_MANY_COMMANDS when the queue is full or dead, or this node is ending */
    void add(Waiting waiting) {
        var partition = Math.floorMod(waiting.aggregate().hashCode(), queues.size());
        if (!takes(partition) || !queues.get(partition).offer(waiting)) throw TOO_MANY_COMMANDS.refused();
    }

    private boolean takes(int partition) {
        var begun = threads;
        return running && !begun.isEmpty() && begun.get(partition).isAlive();
    }

    /** Before anything that sends commands. */
    @Override
    public int getPhase() {
        return -200;
    }

    @Override
    public void start() {
        running = true;
        threads = IntStream.range(0, queues.size())
                .mapToObj(own ->
                        Thread.ofPlatform().name("commands-" + own).daemon().start(() -> work(own)))
                .toList();
    }

    /** An error that is not a handler's, such as no memory, ends the thread: nobody knows what it left behind. Liveness tells. */
    private void work(int partition) {
        var queue = queues.get(partition);
        var batch = new ArrayList<Waiting>();
        while (running || !queue.isEmpty()) {
            try {
                next(queue, batch);
                if (!batch.isEmpty()) batches.run(partition, batch);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException fault) { // those of the batch have been told; its words may quote what was sent
                LOG.error("a batch of commands failed: {}", fault.getClass().getName());
            }
        }
    }

    /** Waits for a command, and takes what else is there; those nobody waits for any more are left out. */
    private void next(BlockingQueue<Waiting> queue, List<Waiting> batch) throws InterruptedException {
        batch.clear();
        var first = queue.poll(LOOK_WHETHER_TO_END.toMillis(), TimeUnit.MILLISECONDS);
        if (first == null) return;
        batch.add(first);
        queue.drainTo(batch, properties.batch() - 1);
        batch.removeIf(waiting -> !waiting.begin());
        batch.forEach(metrics::begun);
    }

    /** Whether each partition still has its thread. */
    public boolean isAlive() {
        return !running || threads.stream().allMatch(Thread::isAlive);
    }

    /** Works through what is queued, and ends. */
    @Override
    public void stop() {
        running = false;
        var end = System.nanoTime() + LONGEST_END.toNanos();
        try {
            for (var thread : threads) {
                var left = Duration.ofNanos(end - System.nanoTime());
                var unused = thread.join(left.isPositive() ? left : Duration.ofMillis(1));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
