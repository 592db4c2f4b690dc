package org.assembleaclima.command;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import java.util.function.Function;
import org.assembleaclima.common.Command;
import org.assembleaclima.common.Refused;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Measures and traces commands: each from its sending to its answer, and its handling, which is on another thread, as a
 * part of that.
 */
@Component
public class CommandTraces implements MessageHandlerInterceptor<CommandMessage<?>> {

    /** Metadata on the way to the handler; never stored in an event. */
    static final String OBSERVATION = "observation";

    private static final Logger LOG = LoggerFactory.getLogger(CommandTraces.class);
    private static final CommandSent.Convention CONVENTION = new CommandSent.Convention();

    private final ObservationRegistry observations;

    public CommandTraces(ObservationRegistry observations) {
        this.observations = observations;
    }

    /** @param send is given what has to travel with the command */
    Answer observed(Command command, Function<Observation, Answer> send) {
        var context = new CommandSent(command);
        var observation = Observation.createNotStarted(CONVENTION, () -> context, observations);
        return observation.observe(() -> {
            try {
                var answer = send.apply(observation);
                context.answered(answer);
                LOG.debug("{} taken: {} is at {}", name(command), answer.stream(), answer.version());
                return answer;
            } catch (Refused refused) {
                LOG.info("{} refused: {}", name(command), refused.reason().name());
                throw refused;
            }
        });
    }

    private static String name(Command command) {
        return command.getClass().getSimpleName();
    }

    /**
     * Traces the handling of a command that is sampled, and what is nested in it; the others are measured by their sending alone,
     * so the figures of handling are those of a sample.
     * A nested command has nothing with it: it is handled on the thread of the outer one, whose part it is.
     */
    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain)
            throws Exception {
        var command = work.getMessage();
        var sent = command.getMetaData().get(OBSERVATION) instanceof Observation observation
                ? observation
                : observations.getCurrentObservation();
        if (sent == null || !isSampled(sent)) return chain.proceed();
        return Observation.createNotStarted("deliberation.command.handling", observations)
                .contextualName("handle " + command.getPayloadType().getSimpleName())
                .lowCardinalityKeyValue("command", command.getPayloadType().getSimpleName())
                .parentObservation(sent)
                .observeChecked(chain::proceed);
    }

    private static boolean isSampled(Observation observation) {
        var tracing = observation.getContext().<TracingContext>get(TracingContext.class);
        var span = tracing == null ? null : tracing.getSpan();
        return span != null && Boolean.TRUE.equals(span.context().sampled());
    }
}
