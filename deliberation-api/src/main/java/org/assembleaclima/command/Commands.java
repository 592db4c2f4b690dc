package org.assembleaclima.command;

import static java.util.Objects.requireNonNull;
import static org.assembleaclima.command.CommandRefusal.CHANGED_BY_OTHERS;
import static org.assembleaclima.command.CommandRefusal.IDEMPOTENCY_KEY_REUSED;
import static org.assembleaclima.command.CommandRefusal.TOO_MANY_COMMANDS;

import java.time.Duration;
import java.util.HashMap;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.assembleaclima.command.AnswerRecorder.AlreadyAnswered;
import org.assembleaclima.common.Command;
import org.assembleaclima.security.Actor;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Sends commands and waits for their answers. */
@Component
public class Commands {

    /** Against other nodes that write the same aggregate; within one node commands on it queue up. */
    private static final int ATTEMPTS = 5;

    /** Each holds a database connection, and others need some too: the pool has 20. */
    private static final int MOST_UNDER_WAY = 12;

    private static final Duration LONGEST_QUEUE = Duration.ofSeconds(10);

    private final Semaphore underWay = new Semaphore(MOST_UNDER_WAY, true);
    private final CommandBus bus;
    private final IdempotentAnswers answers;

    Commands(CommandBus bus, IdempotentAnswers answers) {
        this.bus = bus;
        this.answers = answers;
    }

    /** Sends a command nobody will repeat. */
    public Answer send(Command command, Actor actor) {
        return send(command, actor, null);
    }

    /**
     * Sends a command; the same key again gives the first answer again and records nothing. A refused command records
     * nothing either, so its key stays free. Only a conflict with another writer is tried again, never a refusal.
     *
     * @param key null when the client sent none
     */
    public Answer send(Command command, Actor actor, @Nullable IdempotencyKey key) {
        enter();
        try {
            return attempt(command, actor, key);
        } finally {
            underWay.release();
        }
    }

    /** Sends a command in the transaction that is running, once: after a conflict the caller tries it all again. */
    public void sendOnce(Command command, Actor actor) {
        var unused = dispatch(message(command, actor, null));
    }

    private void enter() {
        try {
            if (!underWay.tryAcquire(LONGEST_QUEUE.toMillis(), TimeUnit.MILLISECONDS))
                throw TOO_MANY_COMMANDS.refused();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw TOO_MANY_COMMANDS.refused();
        }
    }

    private Answer attempt(Command command, Actor actor, @Nullable IdempotencyKey key) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                return dispatch(message(command, actor, key));
            } catch (AlreadyAnswered used) {
                var given = given(key);
                if (given.isPresent()) return given.get(); // otherwise the first one was refused meanwhile: try again
            } catch (ConcurrencyException | AggregateStreamCreationException | DuplicateKeyException conflict) {
                // another node was first: what it stored decides the next attempt
            }
        }
        throw CHANGED_BY_OTHERS.refused();
    }

    private Optional<Answer> given(@Nullable IdempotencyKey key) {
        if (key == null) return Optional.empty();
        return answers.find(key).map(given -> {
            if (!given.fingerprint().equals(key.fingerprint())) throw IDEMPOTENCY_KEY_REUSED.refused();
            return requireNonNull(given.answer());
        });
    }

    private static CommandMessage<Command> message(Command command, Actor actor, @Nullable IdempotencyKey key) {
        var metaData = new HashMap<String, Object>();
        metaData.put(PermissionCheck.ACTOR, actor);
        if (key != null) metaData.put(AnswerRecorder.KEY, key);
        return new GenericCommandMessage<>(command, metaData);
    }

    private Answer dispatch(CommandMessage<Command> message) {
        var callback = new FutureCallback<Command, Answer>();
        bus.dispatch(message, callback);
        CommandResultMessage<? extends Answer> result = callback.getResult();
        if (!result.isExceptional()) return result.getPayload();
        if (result.exceptionResult() instanceof RuntimeException failure) throw failure;
        throw new IllegalStateException(result.exceptionResult());
    }
}
