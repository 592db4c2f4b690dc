package org.assembleaclima.sortition.web;

import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.MovableClock;
import org.assembleaclima.testing.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;

@OnPostgres
record SortitionJourneyOnPostgresTest(
        @Autowired Api api, @Autowired MovableClock clock) implements SortitionJourney {}
