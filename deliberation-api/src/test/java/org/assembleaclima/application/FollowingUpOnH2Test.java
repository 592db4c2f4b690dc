package org.assembleaclima.application;

import org.assembleaclima.command.Commands;
import org.assembleaclima.common.view.Projector;
import org.assembleaclima.common.view.RecordedEvents;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.OnH2;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

@OnH2
record FollowingUpOnH2Test(
        @Autowired Api api,
        @Autowired Commands commands,
        @Autowired RecordedEvents events,
        @Autowired Projector projector,
        @Autowired JdbcTemplate jdbc,
        @Autowired PlatformTransactionManager transactions)
        implements FollowingUp {}
