package org.assembleaclima.observation;

import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationPredicate;
import io.micrometer.observation.transport.ReceiverContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import io.micrometer.tracing.handler.PropagatingReceiverTracingObservationHandler;
import io.micrometer.tracing.propagation.Propagator;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/** What is traced, and what a trace never holds: the text of a failure, and addresses with ids in them. */
@Configuration
class TracingConfiguration {

    /** The kind of a failure; its text may quote a body. */
    static final String FAILURE = "failure";

    private static final Set<String> METHODS =
            Arrays.stream(HttpMethod.values()).map(HttpMethod::name).collect(Collectors.toUnmodifiableSet());

    @Bean
    @Order(MicrometerTracingAutoConfiguration.DEFAULT_TRACING_OBSERVATION_HANDLER_ORDER)
    DefaultTracingObservationHandler spans(Tracer tracer) {
        return new DefaultTracingObservationHandler(tracer) {
            @Override
            public void onError(Observation.Context context) {
                getRequiredSpan(context).tag(FAILURE, kindOf(context));
            }
        };
    }

    @Bean
    @Order(MicrometerTracingAutoConfiguration.RECEIVER_TRACING_OBSERVATION_HANDLER_ORDER)
    PropagatingReceiverTracingObservationHandler<ReceiverContext<?>> spansOfRequests(
            Tracer tracer, Propagator propagator) {
        return new PropagatingReceiverTracingObservationHandler<>(tracer, propagator) {
            @Override
            public void onError(ReceiverContext<?> context) {
                getRequiredSpan(context).tag(FAILURE, kindOf(context));
            }
        };
    }

    private static String kindOf(Observation.Context context) {
        var error = context.getError();
        return error == null ? "none" : error.getClass().getSimpleName();
    }

    /** The template of the path says enough. */
    @Bean
    DefaultServerRequestObservationConvention requestsWithoutAddress() {
        return new DefaultServerRequestObservationConvention() {
            @Override
            public KeyValues getHighCardinalityKeyValues(ServerRequestObservationContext context) {
                return KeyValues.empty();
            }

            // A method is any word that somebody sends.
            @Override
            public @Nullable String getContextualName(ServerRequestObservationContext context) {
                var request = context.getCarrier();
                return request == null || METHODS.contains(request.getMethod())
                        ? super.getContextualName(context)
                        : "http unknown";
            }
        };
    }

    /** Probes and scrapes would be most of what is measured. */
    @Bean
    ObservationPredicate notTheManagementPort() {
        return (name, context) -> {
            var carrier = context instanceof ServerRequestObservationContext request ? request.getCarrier() : null;
            return carrier == null || !carrier.getRequestURI().startsWith("/actuator");
        };
    }
}
