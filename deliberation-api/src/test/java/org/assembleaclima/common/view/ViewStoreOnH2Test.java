package org.assembleaclima.common.view;

import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.MovableClock;
import org.assembleaclima.testing.OnH2;
import org.assembleaclima.testing.TestViews;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

@OnH2
record ViewStoreOnH2Test(
        @Autowired Api api,
        @Autowired Projector projector,
        @Autowired JdbcTemplate jdbc,
        @Autowired PlatformTransactionManager transactions,
        @Autowired TestViews.Fragile fragile,
        @Autowired MovableClock clock)
        implements ViewStore {}
