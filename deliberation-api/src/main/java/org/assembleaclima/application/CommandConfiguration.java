package org.assembleaclima.application;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assembleaclima.command.AnswerMaker;
import org.assembleaclima.command.BatchEventStorageEngine;
import org.assembleaclima.command.BatchTransaction;
import org.assembleaclima.command.CommandBatches;
import org.assembleaclima.command.CommandMetrics;
import org.assembleaclima.command.CommandProperties;
import org.assembleaclima.command.CommandQueues;
import org.assembleaclima.command.CommandRefusal;
import org.assembleaclima.command.CommandTargets;
import org.assembleaclima.command.CommandTraces;
import org.assembleaclima.command.IdempotentAnswers;
import org.assembleaclima.command.PermissionCheck;
import org.assembleaclima.command.SnapshottingRepository;
import org.assembleaclima.command.Turn;
import org.assembleaclima.common.Lookup;
import org.assembleaclima.common.view.Database;
import org.assembleaclima.common.web.KnownProblems;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.GenericAggregateFactory;
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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.ClassUtils;

/** The command bus and every aggregate behind it. An aggregate is found by its {@code @AggregateRoot}. */
@Configuration
class CommandConfiguration {

    /** Keeps our advisory locks apart from anybody else's on the same database. */
    private static final int TURNS = 0x2C17A;

    /** Counted from 0 like those of the interface itself. */
    @Bean
    static KnownProblems problemsOfTheBus() {
        return new KnownProblems(
                Arrays.stream(CommandRefusal.values()).map(CommandRefusal::name).toList());
    }

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

    /** Handles a command on the thread that sends it, in the transaction that is running. */
    @Bean
    CommandBus commandBus(
            EventStore events,
            BatchEventStorageEngine stored,
            CommandTraces traces,
            Aggregates aggregates,
            ParameterResolverFactory handlerParameters,
            CommandProperties properties) {
        var bus = SimpleCommandBus.builder().build();
        bus.registerDispatchInterceptor(new PermissionCheck());
        bus.registerHandlerInterceptor(traces);
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(
                new MessageOriginProvider(),
                new SimpleCorrelationDataProvider(PermissionCheck.ACTOR_ID, PermissionCheck.ACTOR_ROLES)));
        bus.registerHandlerInterceptor(new AnswerMaker(events));
        for (var factory : aggregates.factories())
            subscribe(factory, bus, events, stored, handlerParameters, properties.eventsPerSnapshot());
        return bus;
    }

    private static <T> void subscribe(
            AggregateFactory<T> factory,
            CommandBus bus,
            EventStore events,
            BatchEventStorageEngine stored,
            ParameterResolverFactory handlerParameters,
            int eventsPerSnapshot) {
        var unused = AggregateAnnotationCommandHandler.<T>builder()
                .aggregateType(factory.getAggregateType())
                .repository(new SnapshottingRepository<>(factory, events, stored, handlerParameters, eventsPerSnapshot))
                .parameterResolverFactory(handlerParameters)
                .commandTargetResolver(CommandTargets.INSTANCE)
                .build()
                .subscribe(bus);
    }

    @Bean
    CommandMetrics commandMetrics(MeterRegistry registry) {
        return new CommandMetrics(registry);
    }

    /** The batching command bus: queues of commands, each worked through in batches of one transaction. */
    @Bean
    CommandQueues commandQueues(
            CommandBus bus,
            IdempotentAnswers answers,
            TransactionManager transactions,
            BatchEventStorageEngine stored,
            JdbcTemplate db,
            CommandProperties properties,
            CommandMetrics metrics) {
        var transaction = new BatchTransaction(bus, answers, transactions, turn(db), stored, metrics);
        return new CommandQueues(new CommandBatches(transaction, metrics), properties, metrics);
    }

    /** H2 is one process's own; on PostgreSQL the nodes take turns at each partition by a lock of the transaction. */
    private static Turn turn(JdbcTemplate db) {
        if (!Database.isPostgres(db)) return Turn.ALONE;
        return partition -> db.query("select pg_advisory_xact_lock(?, ?)", row -> {}, TURNS, partition);
    }
}
