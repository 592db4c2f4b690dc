package org.assembleaclima.command;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;

/** Sends a command through a bus that handles it on this thread, in the transaction that is running. */
final class Dispatch {

    private Dispatch() {}

    /** @throws RuntimeException what the handler threw */
    static <C> Answer through(CommandBus bus, CommandMessage<C> message) {
        var callback = new FutureCallback<C, Answer>();
        bus.dispatch(message, callback);
        CommandResultMessage<? extends Answer> result = callback.getResult();
        if (!result.isExceptional()) return result.getPayload();
        if (result.exceptionResult() instanceof RuntimeException failure) throw failure;
        throw new IllegalStateException(result.exceptionResult());
    }
}
