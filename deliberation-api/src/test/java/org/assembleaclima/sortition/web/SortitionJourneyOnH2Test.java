package org.assembleaclima.sortition.web;

import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.MovableClock;
import org.assembleaclima.testing.OnH2;
import org.springframework.beans.factory.annotation.Autowired;

@OnH2
record SortitionJourneyOnH2Test(
        @Autowired Api api, @Autowired MovableClock clock) implements SortitionJourney {}
