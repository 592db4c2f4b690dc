package org.assembleaclima.command;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** What is measured of commands: how they queue, how large their transactions are, how long these take to commit. */
public final class CommandMetrics {

    private final MeterRegistry registry;
    private final DistributionSummary batch;
    private final Timer wait;
    private final Timer commit;
    private final Counter oneByOne;
    private final Counter conflicts;

    public CommandMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.batch = DistributionSummary.builder("deliberation.commands.batch.size")
                .description("Commands of one transaction")
                .publishPercentileHistogram()
                .maximumExpectedValue(1_000.0)
                .register(registry);
        this.wait = Timer.builder("deliberation.commands.wait")
                .description("From the queue to the beginning")
                .publishPercentileHistogram()
                .register(registry);
        this.commit = Timer.builder("deliberation.commands.commit")
                .description("Storing events, snapshots and answers, and the commit")
                .publishPercentileHistogram()
                .register(registry);
        this.oneByOne = Counter.builder("deliberation.commands.batches.failed")
                .description("Batches that were run again, one command after the other")
                .register(registry);
        this.conflicts = Counter.builder("deliberation.commands.conflicts")
                .description("Attempts at a command that found another writer to be first")
                .register(registry);
    }

    void queued(Supplier<Number> queued) {
        Gauge.builder("deliberation.commands.queued", queued)
                .description("Commands that wait to begin")
                .register(registry);
    }

    void begun(Waiting waiting) {
        wait.record(waiting.waited(), TimeUnit.NANOSECONDS);
    }

    void batch(int commands) {
        batch.record(commands);
    }

    void commit(Runnable commit) {
        this.commit.record(commit);
    }

    void oneByOne() {
        oneByOne.increment();
    }

    void conflict() {
        conflicts.increment();
    }
}
