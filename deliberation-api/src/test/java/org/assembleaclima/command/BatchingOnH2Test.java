package org.assembleaclima.command;

import org.assembleaclima.testing.OnH2;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@OnH2
record BatchingOnH2Test(
        @Autowired JdbcTemplate jdbc,
        @Autowired CommandBus bus,
        @Autowired IdempotentAnswers answers,
        @Autowired TransactionManager transactions,
        @Autowired EventStore events,
        @Autowired BatchEventStorageEngine engine)
        implements Batching {}
