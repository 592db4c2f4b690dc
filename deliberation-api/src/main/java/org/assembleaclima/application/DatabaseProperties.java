package org.assembleaclima.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long anybody waits for PostgreSQL, or it for us. H2 has no such settings. What the database's address says of the same
 * goes before these.
 *
 * @param connectTimeout how long a new connection may take; whole seconds
 * @param socketTimeout how long a statement may stay without any answer before its connection is given up; whole seconds
 * @param idleInTransaction how long a transaction may stand still before PostgreSQL ends it: after that a stopped node holds
 *     no lock
 * @param lockTimeout how long a statement waits for a lock
 * @param transaction how long a transaction may take from its begin before PostgreSQL ends it, from version 17 on: after that a
 *     node that was stopped in the middle of sending holds no lock either; 0 for any time
 */
@ConfigurationProperties("deliberation.database")
record DatabaseProperties(
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("30s") Duration socketTimeout,
        @DefaultValue("5s") Duration idleInTransaction,
        @DefaultValue("10s") Duration lockTimeout,
        @DefaultValue("60s") Duration transaction) {}
