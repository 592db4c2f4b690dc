package org.assembleaclima.application;

import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.assembleaclima.command.BatchEventStorageEngine;
import org.assembleaclima.command.CommandProperties;
import org.assembleaclima.command.KeptAggregates;
import org.assembleaclima.common.view.EventSerializer;
import org.assembleaclima.common.view.Upcasters;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The event store: two tables in the one database, events as strict JSON. WiringTest keeps it true. */
@Configuration
class EventStoreConfiguration {

    /** SQLSTATE of a broken unique key, the same in H2 and PostgreSQL: somebody else wrote this sequence number. */
    private static final String DUPLICATE_KEY = "23505";

    /** Axon stamps events with its own static clock: it is given ours. */
    @Bean
    EventSerializer eventSerializer(Clock clock) {
        GenericEventMessage.clock = clock;
        return new EventSerializer();
    }

    @Bean
    EventUpcaster upcasters() {
        return Upcasters.all();
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    /** The plain provider: it hands out the connection of the running transaction. */
    @Bean
    ConnectionProvider connectionProvider(DataSource dataSource) {
        return new SpringDataSourceConnectionProvider(dataSource);
    }

    @Bean
    KeptAggregates keptAggregates(CommandProperties properties) {
        return new KeptAggregates(properties.aggregatesKept());
    }

    @Bean
    BatchEventStorageEngine eventStorageEngine(
            EventSerializer serializer,
            EventUpcaster upcasters,
            ConnectionProvider connections,
            TransactionManager transactions,
            KeptAggregates kept) {
        var builder = JdbcEventStorageEngine.builder()
                .schema(schema())
                .eventSerializer(serializer)
                .snapshotSerializer(Snapshots.serializer())
                .snapshotFilter(Snapshots::isOfCurrentCode)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .persistenceExceptionResolver(duplicateKeys());
        return new BatchEventStorageEngine(builder, upcasters, kept);
    }

    @Bean
    EventStore eventStore(EventStorageEngine engine) {
        return EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    /** Two nodes wrote the same sequence number: the loser tries again on what the winner stored. */
    private static PersistenceExceptionResolver duplicateKeys() {
        return exception -> {
            for (Throwable cause = exception; cause != null; cause = cause.getCause())
                if (cause instanceof SQLException sql && DUPLICATE_KEY.equals(sql.getSQLState())) return true;
            return false;
        };
    }

    private static EventSchema schema() {
        return EventSchema.builder()
                .eventTable("domain_event")
                .snapshotTable("aggregate_snapshot")
                .globalIndexColumn("global_index")
                .eventIdentifierColumn("event_id")
                .aggregateIdentifierColumn("stream")
                .sequenceNumberColumn("sequence_number")
                .typeColumn("stream_type")
                .timestampColumn("recorded_at")
                .payloadTypeColumn("payload_type")
                .payloadRevisionColumn("revision")
                .payloadColumn("payload")
                .metaDataColumn("metadata")
                .build();
    }
}
