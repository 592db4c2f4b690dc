package org.assembleaclima.application;

import org.assembleaclima.sortition.Pools;
import org.assembleaclima.sortition.Salts;
import org.assembleaclima.testing.OnH2;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@OnH2
record PoolTablesOnH2Test(
        @Autowired Pools pools,
        @Autowired Salts salts,
        @Autowired TransactionManager transactions,
        @Autowired JdbcTemplate jdbc)
        implements PoolTables {}
