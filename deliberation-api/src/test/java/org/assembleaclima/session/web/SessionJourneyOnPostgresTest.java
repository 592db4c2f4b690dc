package org.assembleaclima.session.web;

import org.assembleaclima.command.Commands;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.MovableClock;
import org.assembleaclima.testing.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;

@OnPostgres
record SessionJourneyOnPostgresTest(
        @Autowired Api api,
        @Autowired MovableClock clock,
        @Autowired Commands commands) implements SessionJourney {}
