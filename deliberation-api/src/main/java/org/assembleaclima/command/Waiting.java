package org.assembleaclima.command;

import static org.assembleaclima.command.CommandRefusal.OUTCOME_UNKNOWN;
import static org.assembleaclima.command.CommandRefusal.TOO_MANY_COMMANDS;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.assembleaclima.common.Command;
import org.axonframework.commandhandling.CommandMessage;
import org.jspecify.annotations.Nullable;

/** A command in a queue, and who waits for its answer. Either it begins or it is given up, never both. */
final class Waiting {

    private enum State {
        QUEUED,
        BEGUN,
        GIVEN_UP
    }

    private final CommandMessage<Command> message;
    private final String aggregate;
    private final @Nullable IdempotencyKey key;
    private final long since = System.nanoTime();
    private final AtomicReference<State> state = new AtomicReference<>(State.QUEUED);
    private final CompletableFuture<Answer> answer = new CompletableFuture<>();

    Waiting(CommandMessage<Command> message, @Nullable IdempotencyKey key) {
        this.message = message;
        this.aggregate = CommandTargets.stream(message);
        this.key = key;
    }

    CommandMessage<Command> message() {
        return message;
    }

    /** The id of the aggregate it is for. */
    String aggregate() {
        return aggregate;
    }

    @Nullable
    IdempotencyKey key() {
        return key;
    }

    /** How long it has waited, in nanoseconds. */
    long waited() {
        return System.nanoTime() - since;
    }

    /** Whether it is to be worked on; not when nobody waits any more. */
    boolean begin() {
        return state.compareAndSet(State.QUEUED, State.BEGUN);
    }

    void answered(Answer answer) {
        this.answer.complete(answer);
    }

    void failed(Throwable failure) {
        answer.completeExceptionally(failure);
    }

    /**
     * Waits for the answer.
     *
     * @throws org.assembleaclima.common.Refused with TOO_MANY_COMMANDS when it did not begin in time, and never will; with
     *     OUTCOME_UNKNOWN when it began and has no answer yet
     */
    Answer await(Duration toBegin, Duration toEnd) {
        try {
            return await(toBegin);
        } catch (TimeoutException | InterruptedException tooLong) {
            interruptedBy(tooLong);
            if (state.compareAndSet(State.QUEUED, State.GIVEN_UP)) throw TOO_MANY_COMMANDS.refused();
        }
        try {
            return await(toEnd);
        } catch (TimeoutException | InterruptedException tooLong) {
            interruptedBy(tooLong);
            throw OUTCOME_UNKNOWN.refused();
        }
    }

    private Answer await(Duration atMost) throws TimeoutException, InterruptedException {
        try {
            return answer.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException failure) throw failure;
            throw new IllegalStateException(failed.getCause());
        }
    }

    private static void interruptedBy(Exception cause) {
        if (cause instanceof InterruptedException) Thread.currentThread().interrupt();
    }
}
