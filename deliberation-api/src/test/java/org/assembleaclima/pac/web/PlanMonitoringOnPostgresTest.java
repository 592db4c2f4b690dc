package org.assembleaclima.pac.web;

import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.MovableClock;
import org.assembleaclima.testing.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@OnPostgres
record PlanMonitoringOnPostgresTest(
        @Autowired Api api,
        @Autowired JdbcTemplate jdbc,
        @Autowired MovableClock clock) implements PlanMonitoring {}
