package org.assembleaclima.draw;

import java.io.IOException;
import tools.jackson.databind.JsonNode;

/**
 * A computation of the draw in a process of its own: see {@link Worker}. For whoever wants the list and not to know how it is
 * made.
 *
 * @param <T> what it results in
 */
public final class DrawWorker<T> {

    private final Worker worker;
    private final Class<T> type;

    private DrawWorker(Worker worker, Class<T> type) {
        this.worker = worker;
        this.type = type;
    }

    /**
     * Starts to make a list of panels.
     *
     * @param progress is told in a thread of the worker's, step by step, and not any more once there is an outcome
     * @throws IOException when no process can be started
     */
    public static DrawWorker<ComputedList> start(ListRequest request, Progress progress) throws IOException {
        return start(ListTasks.ListTask.NAME, WorkerLine.JSON.valueToTree(request), progress, ComputedList.class);
    }

    /**
     * Starts to find the least chance that a pool's quotas allow.
     *
     * @param progress as above
     * @throws IOException when no process can be started
     */
    public static DrawWorker<Preview> preview(Pool pool, Progress progress) throws IOException {
        return start(ListTasks.PreviewTask.NAME, PoolTasks.Input.of(pool), progress, Preview.class);
    }

    /**
     * Starts to look for the cheapest change of quotas that lets some panel meet them.
     *
     * @throws IOException when no process can be started
     */
    public static DrawWorker<RelaxedQuotas> relax(Pool pool) throws IOException {
        return start(PoolTasks.Relax.NAME, PoolTasks.Input.of(pool), Progress.NONE, RelaxedQuotas.class);
    }

    private static <T> DrawWorker<T> start(String task, JsonNode input, Progress progress, Class<T> type)
            throws IOException {
        return new DrawWorker<>(Worker.start(task, input, progress), type);
    }

    /** Kills it, unless it has ended. From any thread. */
    public void cancel() {
        worker.cancel();
    }

    /** The number of its process on this machine. */
    public long pid() {
        return worker.pid();
    }

    /**
     * Waits for its result.
     *
     * @throws WorkerFailure when there will be none
     * @throws InterruptedException when interrupted; the worker goes on
     */
    public T result() throws WorkerFailure, InterruptedException {
        return WorkerLine.JSON.treeToValue(worker.result(), type);
    }
}
