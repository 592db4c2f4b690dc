package org.assembleaclima.command;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import tools.jackson.databind.json.JsonMapper;

/** Turns what a handler did into the answer of its command and stores it beside the events, in one transaction. */
public final class AnswerRecorder implements MessageHandlerInterceptor<CommandMessage<?>> {

    /** Metadata on the way to this recorder; never stored in an event. */
    static final String KEY = "idempotencyKey";

    private static final JsonMapper JSON = new JsonMapper();

    private final IdempotentAnswers answers;
    private final EventStore events;
    private final CommandTargetResolver targets =
            AnnotationCommandTargetResolver.builder().build();

    public AnswerRecorder(IdempotentAnswers answers, EventStore events) {
        this.answers = answers;
        this.events = events;
    }

    /** The key was used before, by a request that has been committed: its answer can be read now. */
    static final class AlreadyAnswered extends RuntimeException {

        private static final long serialVersionUID = 1L;

        AlreadyAnswered() {
            super("already answered", null, false, false);
        }
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
        var command = work.getMessage();
        if (!(command.getMetaData().get(KEY) instanceof IdempotencyKey key)) return answer(command, chain.proceed());

        reserve(key);
        var answer = answer(command, chain.proceed());
        answers.complete(key, answer);
        return answer;
    }

    private void reserve(IdempotencyKey key) {
        try {
            answers.reserve(key);
        } catch (DuplicateKeyException used) {
            throw new AlreadyAnswered();
        }
    }

    /** Events of this command are staged already, so the version counts them. */
    private Answer answer(CommandMessage<?> command, @Nullable Object handled) {
        var stream = targets.resolveTarget(command).getIdentifier();
        var version = events.lastSequenceNumberFor(stream).orElse(-1L) + 1;
        var report = handled instanceof Record ? JSON.writeValueAsString(handled) : null;
        return new Answer(stream, version, report);
    }
}
