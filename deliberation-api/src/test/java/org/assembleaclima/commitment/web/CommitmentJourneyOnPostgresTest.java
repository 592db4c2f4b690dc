package org.assembleaclima.commitment.web;

import org.assembleaclima.command.Commands;
import org.assembleaclima.common.view.Projector;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.MovableClock;
import org.assembleaclima.testing.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;

@OnPostgres
record CommitmentJourneyOnPostgresTest(
        @Autowired Api api,
        @Autowired MovableClock clock,
        @Autowired Commands commands,
        @Autowired Projector projector) implements CommitmentJourney {}
