package org.assembleaclima.draw;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.assembleaclima.draw.WorkerFailure.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A task in a process of its own, with a heap of 512 MB: solvers leak, may take all memory, and cannot be stopped otherwise.
 * The process ends with its task, with {@link #cancel}, or with the process that started it; its temporary files are removed
 * then. Cancelling may come from any thread.
 */
public final class Worker {

    private static final int LINES_KEPT = 20;

    /** How a process ends that a terminal closes, Ctrl-C stops, or a service manager asks to end. */
    private static final Set<Integer> ASKED_TO_END = Set.of(128 + 1, 128 + 2, 128 + 15);

    private final String task;
    private final Process process;
    private final Path directory;
    private final CompletableFuture<JsonNode> outcome = new CompletableFuture<>();
    private final Deque<String> lastWords = new ArrayDeque<>();
    private volatile boolean cancelled;

    private Worker(String task, Process process, Path directory) {
        this.task = task;
        this.process = process;
        this.directory = directory;
    }

    /**
     * Starts it.
     *
     * @param task the name of a {@link Task}
     * @param progress is told in a thread of the worker's, step by step, and not any more once there is an outcome
     * @throws IOException when no process can be started
     */
    public static Worker start(String task, JsonNode input, Progress progress) throws IOException {
        var directory = Files.createTempDirectory("draw-");
        try {
            var process = new ProcessBuilder(WorkerCommand.of(task, directory)).start();
            var worker = new Worker(task, process, directory);
            Thread.ofVirtual().start(() -> worker.hand(input));
            Thread.ofVirtual().start(() -> worker.follow(progress));
            return worker;
        } catch (IOException e) {
            remove(directory);
            throw e;
        }
    }

    /** The number of its process on this machine. */
    public long pid() {
        return process.pid();
    }

    /** Kills it, unless it has ended. */
    public void cancel() {
        cancelled = true;
        kill();
    }

    /** By its handle, which leaves its streams open: what it said last is still read. */
    private void kill() {
        process.toHandle().destroyForcibly();
    }

    /** Where its temporary files are while it is at work. */
    Path directory() {
        return directory;
    }

    /**
     * Waits for its result.
     *
     * @throws WorkerFailure when there will be none
     * @throws InterruptedException when interrupted; the worker goes on
     */
    public JsonNode result() throws WorkerFailure, InterruptedException {
        try {
            return outcome.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof WorkerFailure failure) throw failure;
            throw new CompletionException(e.getCause());
        }
    }

    /** Leaves its standard input open: the worker ends when it is closed, as it is when this process ends. */
    private void hand(JsonNode input) {
        try {
            var out = process.getOutputStream();
            out.write((WorkerLine.JSON.writeValueAsString(input) + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            // it has ended already, and how is told by follow
        } catch (RuntimeException | Error e) {
            outcome.completeExceptionally(e);
            kill(); // it would wait for ever
        }
    }

    private void follow(Progress progress) {
        try {
            var errors = Thread.ofVirtual().start(() -> keep(process.getErrorStream()));
            var last = lastLine(progress);
            var exit = process.waitFor();
            errors.join();
            remove(directory);
            if (last != null && last.result() != null) outcome.complete(last.result());
            else outcome.completeExceptionally(failure(last, exit));
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            kill();
            remove(directory);
            outcome.completeExceptionally(e);
        }
    }

    private @Nullable WorkerLine lastLine(Progress progress) throws IOException {
        WorkerLine last = null;
        try (var lines = reader(process.getInputStream())) {
            for (var text = lines.readLine(); text != null; text = lines.readLine()) {
                var line = WorkerLine.read(text);
                if (line.isEmpty()) continue;
                var step = line.get().progress();
                if (step == null) last = line.get();
                else if (!cancelled) progress.at(step);
            }
        }
        return last;
    }

    private WorkerFailure failure(@Nullable WorkerLine last, int exit) {
        if (cancelled) return new WorkerFailure(Reason.CANCELLED, task + " was cancelled");
        if (ASKED_TO_END.contains(
                exit)) // whatever failed meanwhile, such as the solver's library that was being loaded
        return new WorkerFailure(Reason.ENDED, task + " was asked to end by signal " + (exit - 128));
        if (last != null && last.failure() != null)
            return new WorkerFailure(last.failure().reason(), last.failure().message());
        if (exit == WorkerCommand.OUT_OF_MEMORY)
            return new WorkerFailure(
                    Reason.OUT_OF_MEMORY, task + " needs more memory than its " + WorkerCommand.HEAP_MB + " MB");
        var how = exit > 128
                ? " was killed by signal " + (exit - 128) + " (exit code " + exit
                        + "), by somebody or for lack of memory"
                : " ended without a result (exit code " + exit + ")";
        return new WorkerFailure(
                Reason.DIED, task + how + (lastWords.isEmpty() ? "" : ": " + String.join(" / ", lastWords)));
    }

    private void keep(InputStream errors) {
        try (var lines = reader(errors)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                lastWords.add(line);
                if (lastWords.size() > LINES_KEPT) lastWords.remove();
            }
        } catch (IOException e) {
            lastWords.add(String.valueOf(e.getMessage()));
        }
    }

    private static BufferedReader reader(InputStream in) {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    private static void remove(Path directory) {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (IOException e) {
            // the system clears its temporary directory
        }
    }
}
