package org.assembleaclima.command;

import java.util.HashMap;
import java.util.Map;
import org.assembleaclima.common.Command;
import org.assembleaclima.security.Actor;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends commands and waits for their answers. */
@Component
public class Commands {

    private final CommandQueues queues;
    private final CommandBus bus;
    private final CommandProperties properties;
    private final CommandTraces traces;

    Commands(CommandQueues queues, CommandBus bus, CommandProperties properties, CommandTraces traces) {
        this.queues = queues;
        this.bus = bus;
        this.properties = properties;
        this.traces = traces;
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
     * @throws org.assembleaclima.common.Refused by the aggregate; with TOO_MANY_COMMANDS when it did not begin; with
     *     CHANGED_BY_OTHERS when others were first, again and again; with OUTCOME_UNKNOWN when the database was lost
     *     while it stored it
     */
    public Answer send(Command command, Actor actor, @Nullable IdempotencyKey key) {
        return traces.observed(command, observation -> {
            var observed = message(command, actor).andMetaData(Map.of(CommandTraces.OBSERVATION, observation));
            var waiting = new Waiting(observed, key);
            queues.add(waiting);
            return waiting.await(properties.longestWait(), properties.longestWork());
        });
    }

    /** Sends a command in the transaction that is running, once: after a conflict the caller tries it all again. */
    public void sendOnce(Command command, Actor actor) {
        var unused = Dispatch.through(bus, message(command, actor));
    }

    private static CommandMessage<Command> message(Command command, Actor actor) {
        var metaData = new HashMap<String, Object>();
        metaData.put(PermissionCheck.ACTOR, actor);
        return new GenericCommandMessage<>(command, metaData);
    }
}
