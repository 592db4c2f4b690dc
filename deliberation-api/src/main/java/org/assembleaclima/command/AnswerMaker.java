package org.assembleaclima.command;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import tools.jackson.databind.json.JsonMapper;

/** Turns what a handler did into the answer of its command. */
public final class AnswerMaker implements MessageHandlerInterceptor<CommandMessage<?>> {

    private static final JsonMapper JSON = new JsonMapper();

    private final EventStore events;
    private final CommandTargetResolver targets =
            AnnotationCommandTargetResolver.builder().build();

    public AnswerMaker(EventStore events) {
        this.events = events;
    }

    /** Events of this command, and of those before it in the batch, are staged already, so the version counts them. */
    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
        var handled = chain.proceed();
        var stream = targets.resolveTarget(work.getMessage()).getIdentifier();
        var version = events.lastSequenceNumberFor(stream).orElse(-1L) + 1;
        var report = handled instanceof Record ? JSON.writeValueAsString(handled) : null;
        return new Answer(stream, version, report);
    }
}
