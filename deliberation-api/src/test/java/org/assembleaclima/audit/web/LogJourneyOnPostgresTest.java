package org.assembleaclima.audit.web;

import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@OnPostgres
record LogJourneyOnPostgresTest(
        @Autowired Api api, @Autowired JdbcTemplate jdbc) implements LogJourney {}
