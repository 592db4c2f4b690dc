package org.assembleaclima.application;

import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.MovableClock;
import org.assembleaclima.testing.OnH2;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@OnH2
record EventStoreWiringOnH2Test(
        @Autowired Api api,
        @Autowired MovableClock clock,
        @Autowired JdbcTemplate jdbc,
        @Autowired TransactionManager transactions,
        @Autowired ConnectionProvider connections,
        @Autowired EventStorageEngine engine,
        @Autowired EventStore events,
        @Autowired CommandBus bus,
        @Autowired CommandConfiguration.Aggregates aggregates,
        @Autowired ParameterResolverFactory handlerParameters)
        implements EventStoreWiring {}
