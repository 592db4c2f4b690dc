package org.assembleaclima.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Keeps so many calls under way: each caller sends its next one when it has the answer to the last. */
final class Load {

    private Load() {}

    /** One who calls again and again. */
    interface Caller extends AutoCloseable {

        /** @return whether there was still something to send */
        boolean call() throws Exception;

        @Override
        default void close() throws IOException, SQLException {}
    }

    /** Makes a caller, by number from 0. */
    interface Callers {
        Caller caller(int number) throws Exception;
    }

    /**
     * What came of it.
     *
     * @param nanos how long each answered call took, sorted
     * @param failed how many calls ended otherwise
     */
    record Outcome(List<Long> nanos, int failed, Duration lasted) {

        Outcome {
            nanos = List.copyOf(nanos);
        }

        int answered() {
            return nanos.size();
        }

        double perSecond() {
            return nanos.size() / (lasted.toNanos() / 1e9);
        }

        /**
         * In milliseconds.
         *
         * @param quantile from 0 to 1
         */
        double milliseconds(double quantile) {
            return nanos.isEmpty()
                    ? Double.NaN
                    : nanos.get(Math.max(0, (int) Math.ceil(nanos.size() * quantile) - 1)) / 1e6;
        }
    }

    /** Until the time is over or nothing is left to send; the time begins when every caller has been made. */
    static Outcome run(int underWay, Duration lasting, Callers callers) throws Exception {
        var made = new ArrayList<Caller>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < underWay; number++) made.add(callers.caller(number));
            var begun = System.nanoTime();
            var until = begun + lasting.toNanos();
            var shares = threads.invokeAll(made.stream()
                    .<Callable<Share>>map(caller -> () -> share(caller, until))
                    .toList());
            return joined(shares, Duration.ofNanos(System.nanoTime() - begun));
        } finally {
            for (var caller : made) caller.close();
        }
    }

    private record Share(List<Long> nanos, int failed) {}

    private static Share share(Caller caller, long until) throws Exception {
        var times = new ArrayList<Long>();
        var failed = 0;
        while (System.nanoTime() - until < 0) {
            var begun = System.nanoTime();
            try {
                if (!caller.call()) break;
                times.add(System.nanoTime() - begun);
            } catch (RuntimeException e) {
                if (failed++ == 0) System.err.println("failed: " + e);
            }
        }
        return new Share(times, failed);
    }

    private static Outcome joined(Iterable<Future<Share>> shares, Duration lasted)
            throws InterruptedException, ExecutionException {
        var times = new ArrayList<Long>();
        var failed = 0;
        for (var share : shares) {
            times.addAll(share.get().nanos());
            failed += share.get().failed();
        }
        Collections.sort(times);
        return new Outcome(times, failed, lasted);
    }
}
