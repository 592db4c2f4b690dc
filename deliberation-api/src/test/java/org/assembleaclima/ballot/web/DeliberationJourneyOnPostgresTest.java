package org.assembleaclima.ballot.web;

import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.MovableClock;
import org.assembleaclima.testing.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;

@OnPostgres
record DeliberationJourneyOnPostgresTest(
        @Autowired Api api, @Autowired MovableClock clock) implements DeliberationJourney {}
