package org.assembleaclima.response.web;

import java.util.List;
import org.assembleaclima.common.view.Projector;
import org.assembleaclima.common.view.View;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.MovableClock;
import org.assembleaclima.testing.OnH2;
import org.springframework.beans.factory.annotation.Autowired;

@OnH2
record AnswerJourneyOnH2Test(
        @Autowired Api api,
        @Autowired MovableClock clock,
        @Autowired Projector projector,
        @Autowired List<View<?, ?>> views)
        implements AnswerJourney {}
