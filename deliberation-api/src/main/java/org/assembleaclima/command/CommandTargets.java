package org.assembleaclima.command;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/**
 * Finds the aggregate a command is for: by the method that is marked with {@link TargetAggregateIdentifier}, looked for once
 * for each class. Axon's own resolver searches all annotations of all methods for each command, three times over: a quarter of
 * the time of a batch.
 */
public final class CommandTargets implements CommandTargetResolver {

    public static final CommandTargets INSTANCE = new CommandTargets();

    private final ClassValue<Method> marked = new ClassValue<>() {
        @Override
        protected Method computeValue(Class<?> command) {
            return types(command)
                    .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                    .filter(method -> method.isAnnotationPresent(TargetAggregateIdentifier.class))
                    .findFirst()
                    .map(CommandTargets::open)
                    .orElseThrow(() -> new IllegalArgumentException("a command for no aggregate: " + command));
        }
    };

    private CommandTargets() {}

    private static Stream<Class<?>> types(Class<?> type) {
        return Stream.concat(
                Stream.of(type), Arrays.stream(type.getInterfaces()).flatMap(CommandTargets::types));
    }

    private static Method open(Method method) {
        method.setAccessible(true);
        return method;
    }

    /** @throws IllegalArgumentException for a command that names no aggregate */
    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        try {
            var id = marked.get(command.getPayloadType()).invoke(command.getPayload());
            if (id == null) throw new IllegalArgumentException("a command for no aggregate");
            return new VersionedAggregateIdentifier(id, null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("a command that does not tell its aggregate", e);
        }
    }

    /** The id of the aggregate, which is the name of its stream. */
    static String stream(CommandMessage<?> command) {
        return INSTANCE.resolveTarget(command).getIdentifier();
    }
}
