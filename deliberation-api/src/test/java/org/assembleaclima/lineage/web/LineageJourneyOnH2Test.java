package org.assembleaclima.lineage.web;

import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.OnH2;
import org.springframework.beans.factory.annotation.Autowired;

@OnH2
record LineageJourneyOnH2Test(@Autowired Api api) implements LineageJourney {}
