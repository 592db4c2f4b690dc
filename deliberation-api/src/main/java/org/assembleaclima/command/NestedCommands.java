package org.assembleaclima.command;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.assembleaclima.common.Command;
import org.assembleaclima.security.Actor;
import org.assembleaclima.security.Role;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends a command while another one is being handled: for the same actor, in the same transaction. When it is refused,
 * so is the outer one, and nothing has happened.
 */
@Component
public class NestedCommands {

    private static final JsonMapper REPORTS = new JsonMapper();

    private final ObjectProvider<CommandBus> bus; // asked for late: the bus itself needs what handlers may ask

    NestedCommands(ObjectProvider<CommandBus> bus) {
        this.bus = bus;
    }

    public void send(Command command) {
        var unused = dispatch(command);
    }

    /** @param reportType what the command's handler returns */
    public <T> T send(Command command, Class<T> reportType) {
        return REPORTS.readValue(dispatch(command).report(), reportType);
    }

    private Answer dispatch(Command command) {
        return Dispatch.through(
                bus.getObject(), new GenericCommandMessage<>(command, Map.of(PermissionCheck.ACTOR, actor())));
    }

    /** Whoever sent the outer command, with the roles that allowed it. */
    private static Actor actor() {
        var metaData = CurrentUnitOfWork.get().getMessage().getMetaData();
        var roles = String.valueOf(metaData.get(PermissionCheck.ACTOR_ROLES)).split(" ", -1);
        return new Actor(
                String.valueOf(metaData.get(PermissionCheck.ACTOR_ID)),
                Arrays.stream(roles)
                        .flatMap(code -> Arrays.stream(Role.values())
                                .filter(role -> role.code().equals(code)))
                        .collect(Collectors.toSet()));
    }
}
