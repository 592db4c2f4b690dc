package org.assembleaclima.lineage.web;

import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;

@OnPostgres
record LineageJourneyOnPostgresTest(@Autowired Api api) implements LineageJourney {}
