package org.assembleaclima.command;

import static org.assembleaclima.security.SecurityRefusal.PERMISSION_MISSING;

import java.util.HashMap;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.assembleaclima.security.Actor;
import org.assembleaclima.security.AskedBy;
import org.assembleaclima.security.Requires;
import org.assembleaclima.security.Role;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;

/**
 * Lets a command through only when its actor holds the permission it names, and puts into its metadata who that was;
 * from there it goes into every event (R8.1). The only place where permissions are checked.
 */
public final class PermissionCheck implements MessageDispatchInterceptor<CommandMessage<?>> {

    /** Metadata: the actor's opaque id. */
    public static final String ACTOR_ID = AskedBy.ACTOR;

    /** Metadata: the roles that granted the permission, as codes joined by spaces. */
    public static final String ACTOR_ROLES = "roles";

    /** The actor on the way to this check; never stored. */
    static final String ACTOR = "authenticatedActor";

    @Override
    public BiFunction<Integer, CommandMessage<?>, CommandMessage<?>> handle(
            List<? extends CommandMessage<?>> messages) {
        return (index, command) -> checked(command);
    }

    private static CommandMessage<?> checked(CommandMessage<?> command) {
        var requires = command.getPayloadType().getAnnotation(Requires.class);
        if (requires == null
                || !(command.getMetaData().get(ACTOR) instanceof Actor actor)
                || !actor.may(requires.value())) throw PERMISSION_MISSING.refused();
        var roles = actor.actingAs(requires.value()).stream().map(Role::code).collect(Collectors.joining(" "));
        var metaData = new HashMap<String, Object>(command.getMetaData());
        metaData.remove(ACTOR);
        metaData.put(ACTOR_ID, actor.id());
        metaData.put(ACTOR_ROLES, roles);
        return command.withMetaData(metaData);
    }
}
