package org.assembleaclima.application;

import org.assembleaclima.command.Commands;
import org.assembleaclima.common.view.Projector;
import org.assembleaclima.common.view.RecordedEvents;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@OnPostgres
record FollowingUpOnPostgresTest(
        @Autowired Api api,
        @Autowired Commands commands,
        @Autowired RecordedEvents events,
        @Autowired Projector projector,
        @Autowired JdbcClient db,
        @Autowired PlatformTransactionManager transactions)
        implements FollowingUp {}
