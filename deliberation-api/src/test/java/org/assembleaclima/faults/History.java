package org.assembleaclima.faults;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.assembleaclima.faults.Operation.Outcome;

/** What all clients were told. */
final class History {

    private final Queue<Operation> operations = new ConcurrentLinkedQueue<>();
    private final Map<String, Boolean> checkpoints = new ConcurrentHashMap<>();
    private final AtomicLong signed = new AtomicLong();
    private final Pauses commands = new Pauses();
    private final Pauses log = new Pauses();

    /** The longest time between two good ends. */
    private static final class Pauses {

        private long last = System.nanoTime();
        private long longest;

        synchronized void begin() {
            last = System.nanoTime();
            longest = 0;
        }

        synchronized void ended() {
            var now = System.nanoTime();
            longest = Math.max(longest, now - last);
            last = now;
        }

        synchronized Duration longest() {
            return Duration.ofNanos(Math.max(longest, System.nanoTime() - last));
        }
    }

    void add(Operation operation) {
        operations.add(operation);
        if (operation.is(Outcome.ACKNOWLEDGED)) commands.ended();
    }

    /** @param note as it came */
    void saw(String note, long size) {
        checkpoints.put(note, true);
        if (signed.getAndAccumulate(size, Math::max) < size) log.ended();
    }

    List<Operation> operations() {
        return List.copyOf(operations);
    }

    List<String> checkpoints() {
        return List.copyOf(checkpoints.keySet());
    }

    /** From now on pauses are measured. */
    void measure() {
        commands.begin();
        log.begin();
    }

    /** For people. */
    String told() {
        var outcomes = new TreeMap<Outcome, Long>();
        operations.forEach(operation -> outcomes.merge(operation.outcome(), 1L, Long::sum));
        return String.format(
                Locale.ROOT,
                "%s, %d checkpoints; longest without an acknowledged command %.1f s, without a larger checkpoint %.1f s",
                outcomes,
                checkpoints.size(),
                commands.longest().toMillis() / 1000.0,
                log.longest().toMillis() / 1000.0);
    }
}
