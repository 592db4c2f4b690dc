package org.assembleaclima.feed.web;

import org.assembleaclima.common.view.HistoryEntry;
import org.assembleaclima.common.view.ViewReader;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.OnH2;
import org.springframework.beans.factory.annotation.Autowired;

@OnH2
record LiveFeedJourneyOnH2Test(
        @Autowired Api api, @Autowired ViewReader<HistoryEntry> history) implements LiveFeedJourney {}
