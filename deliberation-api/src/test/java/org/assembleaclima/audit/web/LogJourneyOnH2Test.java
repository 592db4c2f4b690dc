package org.assembleaclima.audit.web;

import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.OnH2;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@OnH2
record LogJourneyOnH2Test(@Autowired Api api, @Autowired JdbcTemplate jdbc) implements LogJourney {}
