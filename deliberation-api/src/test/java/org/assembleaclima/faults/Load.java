package org.assembleaclima.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.assembleaclima.testing.Debate;
import org.awaitility.Awaitility;

/** Everybody at once: who drafts and revises, who votes, who chairs, who keeps the door, who watches the log. */
final class Load implements AutoCloseable {

    private static final int WRITERS = 3;
    private static final int VOTERS = 3;
    private static final Duration THINKING = Duration.ofMillis(30);

    private final List<Thread> threads = new ArrayList<>();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private volatile boolean running = true;

    /** What one client does again and again. */
    interface Part {

        void turn();

        /** Once, when the load ends and all is well again. */
        default void end() {}
    }

    /**
     * @param number of this load: a client's keys are its own in all loads
     * @param debates each with clients of its own
     */
    static Load begin(List<Machine> machines, History history, List<Debate> debates, Random random, int number) {
        var load = new Load();
        var texts = new Texts();
        for (int d = 0; d < debates.size(); d++) {
            var debate = debates.get(d);
            var name = "load" + number + "-debate" + d + "-";
            var floor = new Floor();
            for (int i = 0; i < WRITERS; i++)
                load.run(new Writer(client(machines, history, random, name + "writer" + i), debate, texts));
            for (int i = 0; i < VOTERS; i++)
                load.run(new Voter(client(machines, history, random, name + "voter" + i), debate, floor, i, VOTERS));
            load.run(new Chair(client(machines, history, random, name + "chair"), debate, floor));
            load.run(new Doorkeeper(client(machines, history, random, name + "door"), debate));
        }
        load.run(new Watcher(client(machines, history, random, "load" + number + "-watcher"), history));
        return load;
    }

    private static Client client(List<Machine> machines, History history, Random random, String name) {
        return new Client(machines, history, new Random(random.nextLong()), name);
    }

    private void run(Part part) {
        threads.add(Thread.ofPlatform().name(part.getClass().getSimpleName()).start(() -> work(part)));
    }

    private void work(Part part) {
        try {
            while (running) {
                part.turn();
                think();
            }
            part.end();
        } catch (RuntimeException | Error e) {
            failures.add(e);
        }
    }

    /** People do; and the nodes, the database and this test share a machine. */
    private static void think() {
        LockSupport.parkNanos(THINKING.toNanos());
    }

    /** For so long. */
    void last(Duration duration) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(duration.toNanos());
    }

    /** Ends when everybody has ended what they were at. */
    @Override
    public void close() {
        running = false;
        Awaitility.await("everybody has ended").atMost(Duration.ofMinutes(2)).until(() -> threads.stream()
                .noneMatch(Thread::isAlive));
        if (!failures.isEmpty()) throw new IllegalStateException("a client failed", failures.peek());
    }
}
