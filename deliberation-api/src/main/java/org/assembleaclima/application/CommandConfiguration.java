package org.assembleaclima.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.assembleaclima.command.AnswerRecorder;
import org.assembleaclima.command.IdempotentAnswers;
import org.assembleaclima.command.PermissionCheck;
import org.assembleaclima.common.Lookup;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** The command bus and every aggregate behind it. An aggregate is found by its {@code @AggregateRoot}. */
@Configuration
class CommandConfiguration {

    /** A stream is loaded from its snapshot and at most this many events. */
    private static final int EVENTS_PER_SNAPSHOT = 50;

    /** What handlers may ask for beside their command. */
    @Bean
    ParameterResolverFactory handlerParameters(Clock clock, List<Lookup> lookups) {
        var resources = new ArrayList<Object>(lookups);
        resources.add(clock);
        return MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(CommandConfiguration.class),
                new SimpleResourceParameterResolverFactory(resources));
    }

    /** How each aggregate begins before its events are applied. */
    record Aggregates(List<AggregateFactory<?>> factories) {}

    @Bean
    Aggregates aggregates(ParameterResolverFactory handlerParameters) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(AggregateRoot.class));
        return new Aggregates(scanner.findCandidateComponents("org.assembleaclima").stream()
                .<AggregateFactory<?>>map(found -> factory(
                        ClassUtils.resolveClassName(
                                String.valueOf(found.getBeanClassName()), ClassUtils.getDefaultClassLoader()),
                        handlerParameters))
                .toList());
    }

    private static <T> AggregateFactory<T> factory(Class<T> type, ParameterResolverFactory handlerParameters) {
        return new GenericAggregateFactory<>(
                AnnotatedAggregateMetaModelFactory.inspectAggregate(type, handlerParameters));
    }

    @Bean
    Snapshotter snapshotter(
            EventStore events,
            TransactionManager transactions,
            Aggregates aggregates,
            ParameterResolverFactory handlerParameters) {
        return AggregateSnapshotter.builder()
                .eventStore(events)
                .transactionManager(transactions)
                .executor(snapshotThread())
                .aggregateFactories(aggregates.factories())
                .parameterResolverFactory(handlerParameters)
                .build();
    }

    /**
     * Not the thread of the command, which still holds the aggregate's lock: those who wait for it hold the connections
     * that a snapshot needs. What is not taken because this thread is busy is taken later.
     */
    private static Executor snapshotThread() {
        return new ThreadPoolExecutor(
                0,
                1,
                1,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(1_000),
                Thread.ofPlatform().name("snapshots").daemon().factory(),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    @Bean
    CommandBus commandBus(
            TransactionManager transactions,
            EventStore events,
            Snapshotter snapshotter,
            IdempotentAnswers answers,
            Aggregates aggregates,
            ParameterResolverFactory handlerParameters) {
        var bus = SimpleCommandBus.builder().transactionManager(transactions).build();
        bus.registerDispatchInterceptor(new PermissionCheck());
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(
                new MessageOriginProvider(),
                new SimpleCorrelationDataProvider(PermissionCheck.ACTOR_ID, PermissionCheck.ACTOR_ROLES)));
        bus.registerHandlerInterceptor(new AnswerRecorder(answers, events));
        for (var factory : aggregates.factories()) subscribe(factory, bus, events, snapshotter, handlerParameters);
        return bus;
    }

    private static <T> void subscribe(
            AggregateFactory<T> factory,
            CommandBus bus,
            EventStore events,
            Snapshotter snapshotter,
            ParameterResolverFactory handlerParameters) {
        var repository = EventSourcingRepository.builder(factory.getAggregateType())
                .aggregateFactory(factory)
                .eventStore(events)
                .parameterResolverFactory(handlerParameters)
                .snapshotTriggerDefinition(new EventCountSnapshotTriggerDefinition(snapshotter, EVENTS_PER_SNAPSHOT))
                .build();
        var unused = AggregateAnnotationCommandHandler.<T>builder()
                .aggregateType(factory.getAggregateType())
                .repository(repository)
                .parameterResolverFactory(handlerParameters)
                .build()
                .subscribe(bus);
    }
}
