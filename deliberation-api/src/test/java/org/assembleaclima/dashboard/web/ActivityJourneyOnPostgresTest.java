package org.assembleaclima.dashboard.web;

import org.assembleaclima.common.view.HistoryEntry;
import org.assembleaclima.common.view.ViewReader;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;

@OnPostgres
record ActivityJourneyOnPostgresTest(
        @Autowired Api api, @Autowired ViewReader<HistoryEntry> history) implements ActivityJourney {}
