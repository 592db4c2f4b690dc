package org.assembleaclima.commitment.web;

import org.assembleaclima.command.Commands;
import org.assembleaclima.common.view.Projector;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.MovableClock;
import org.assembleaclima.testing.OnH2;
import org.springframework.beans.factory.annotation.Autowired;

@OnH2
record CommitmentJourneyOnH2Test(
        @Autowired Api api,
        @Autowired MovableClock clock,
        @Autowired Commands commands,
        @Autowired Projector projector) implements CommitmentJourney {}
