package org.assembleaclima.application;

import org.assembleaclima.sortition.Pools;
import org.assembleaclima.sortition.Salts;
import org.assembleaclima.testing.OnPostgres;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@OnPostgres
record PoolTablesOnPostgresTest(
        @Autowired Pools pools,
        @Autowired Salts salts,
        @Autowired TransactionManager transactions,
        @Autowired JdbcTemplate jdbc)
        implements PoolTables {}
