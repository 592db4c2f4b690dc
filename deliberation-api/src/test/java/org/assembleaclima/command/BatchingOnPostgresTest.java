package org.assembleaclima.command;

import org.assembleaclima.testing.OnPostgres;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@OnPostgres
record BatchingOnPostgresTest(
        @Autowired JdbcTemplate jdbc,
        @Autowired CommandBus bus,
        @Autowired IdempotentAnswers answers,
        @Autowired TransactionManager transactions,
        @Autowired EventStore events,
        @Autowired BatchEventStorageEngine engine)
        implements Batching {}
