package org.assembleaclima.application;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import org.assembleaclima.application.RequestedLists.Requested;
import org.assembleaclima.draw.ComputedList;
import org.assembleaclima.draw.DrawWorker;
import org.assembleaclima.draw.ListRequest;
import org.assembleaclima.draw.Progress;
import org.assembleaclima.draw.WorkerFailure;
import org.assembleaclima.sortition.ListFailure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One list being made by a worker, which a thread of its own waits for. It holds nothing of the database. */
final class ListMaking {

    private static final Logger LOG = LoggerFactory.getLogger(ListMaking.class);

    private final Requested requested;
    private final long begun = System.nanoTime();
    private volatile @Nullable DrawWorker<?> worker; // null until it has begun
    private volatile boolean cancelled;
    private volatile Progress.@Nullable Step step; // null until it has told one
    private volatile @Nullable Outcome outcome; // null until it has ended

    private ListMaking(Requested requested) {
        this.requested = requested;
    }

    /** What came of it. */
    sealed interface Outcome {

        record Made(ComputedList list) implements Outcome {}

        /** @param explanation of quotas alone; may be empty */
        record Failed(ListFailure failure, String explanation) implements Outcome {}

        /** The worker was asked to end, as together with its node: the list is still to be made. */
        record Ended() implements Outcome {}
    }

    /** @param ended told once there is an outcome */
    static ListMaking start(Requested requested, ListRequest request, Runnable ended) {
        var making = new ListMaking(requested);
        Thread.ofVirtual().name("list").start(() -> {
            making.outcome = making.run(request);
            ended.run();
        });
        return making;
    }

    private Outcome run(ListRequest request) {
        try {
            return new Outcome.Made(awaited(DrawWorker.start(request, told -> step = told)));
        } catch (WorkerFailure failure) {
            return failure.reason() == WorkerFailure.Reason.UNWORKABLE ? withoutPanel(request) : failed(failure);
        } catch (IOException
                | InterruptedException
                | RuntimeException
                | Error e) { // without an outcome it would never end
            LOG.error("The list of {} ended: {}", requested.sortitionId(), e.toString());
            return new Outcome.Failed(e instanceof OutOfMemoryError ? ListFailure.OUT_OF_MEMORY : ListFailure.DIED, "");
        }
    }

    private <T> T awaited(DrawWorker<T> begun) throws WorkerFailure, InterruptedException {
        worker = begun;
        if (cancelled) begun.cancel();
        return begun.result();
    }

    private Outcome failed(WorkerFailure failure) {
        if (!cancelled) LOG.warn("The worker of the list of {} ended: {}", requested.sortitionId(), failure.reason());
        return switch (failure.reason()) {
            case CANCELLED -> new Outcome.Failed(ListFailure.CANCELLED, "");
            case ENDED -> new Outcome.Ended();
            case UNWORKABLE -> new Outcome.Failed(ListFailure.NO_PANEL, "");
            case NO_SOLVER -> new Outcome.Failed(ListFailure.NO_SOLVER, "");
            case OUT_OF_MEMORY -> new Outcome.Failed(ListFailure.OUT_OF_MEMORY, "");
            case DIED -> new Outcome.Failed(ListFailure.DIED, "");
        };
    }

    /** Told with the change of the quotas that would cost least. */
    private Outcome withoutPanel(ListRequest request) {
        try {
            var relaxed = awaited(DrawWorker.relax(request.pool()));
            return withoutPanel("The cheapest change of the quotas: " + String.join("; ", relaxed.changes()) + ".");
        } catch (WorkerFailure failure) {
            return switch (failure.reason()) {
                case ENDED -> new Outcome.Ended();
                case UNWORKABLE ->
                    withoutPanel(
                            "No change of the quotas helps: the pool has too few volunteers of different households.");
                case CANCELLED, NO_SOLVER, OUT_OF_MEMORY, DIED -> withoutPanel("");
            };
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            return withoutPanel("");
        }
    }

    private static Outcome withoutPanel(String explanation) {
        return new Outcome.Failed(ListFailure.NO_PANEL, explanation);
    }

    Requested requested() {
        return requested;
    }

    /** How long ago it was begun, in nanoseconds. */
    long nanos() {
        return System.nanoTime() - begun;
    }

    /** Kills the worker. What it comes to is of no interest any more. */
    void cancel() {
        cancelled = true;
        var known = worker;
        if (known != null) known.cancel();
    }

    boolean isCancelled() {
        return cancelled;
    }

    /** Empty until it has ended. */
    Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** The last step it told. */
    Optional<Progress.Step> step() {
        return Optional.ofNullable(step);
    }

    /** The process that works on it; empty before there is one. */
    OptionalLong pid() {
        var known = worker;
        return known == null ? OptionalLong.empty() : OptionalLong.of(known.pid());
    }
}
