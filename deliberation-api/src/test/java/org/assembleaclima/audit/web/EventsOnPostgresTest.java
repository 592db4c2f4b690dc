package org.assembleaclima.audit.web;

import org.assembleaclima.common.view.Projector;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@OnPostgres
record EventsOnPostgresTest(
        @Autowired Api api,
        @Autowired Projector projector,
        @Autowired JdbcTemplate jdbc) implements EventsJourney {}
