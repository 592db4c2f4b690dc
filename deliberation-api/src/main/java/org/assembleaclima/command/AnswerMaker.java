package org.assembleaclima.command;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Turns what a handler did into the answer of its command. */
public final class AnswerMaker implements MessageHandlerInterceptor<CommandMessage<?>> {

    private static final JsonMapper JSON = new JsonMapper();

    private final EventStore events;

    public AnswerMaker(EventStore events) {
        this.events = events;
    }

    /** Events of this command, and of those before it in the batch, are staged already, so the version counts them. */
    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
        var handled = chain.proceed();
        var stream = CommandTargets.stream(work.getMessage());
        return answer(stream, SnapshottingRepository.version(work, stream).orElseGet(() -> stored(stream)), handled);
    }

    private long stored(String stream) {
        return events.lastSequenceNumberFor(stream).orElse(-1L) + 1;
    }

    private static Answer answer(String stream, long version, @Nullable Object handled) {
        var report = handled instanceof Record ? JSON.writeValueAsString(handled) : null;
        return new Answer(stream, version, report);
    }
}
