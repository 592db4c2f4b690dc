package org.assembleaclima.application;

import org.assembleaclima.command.Commands;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.OnPostgres;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnPostgres
record MakingListsOnPostgresTest(
        @Autowired Api api,
        @Autowired Commands commands,
        @Autowired EventStore events,
        @Autowired ListMaker maker,
        @Autowired ListProgressTable progress,
        @Autowired JdbcClient db)
        implements MakingLists {}
