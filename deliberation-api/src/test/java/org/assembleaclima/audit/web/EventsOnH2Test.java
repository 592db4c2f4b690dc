package org.assembleaclima.audit.web;

import org.assembleaclima.common.view.Projector;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.OnH2;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@OnH2
record EventsOnH2Test(
        @Autowired Api api,
        @Autowired Projector projector,
        @Autowired JdbcTemplate jdbc) implements EventsJourney {}
