package org.assembleaclima.application;

import org.assembleaclima.command.Commands;
import org.assembleaclima.session.OpenedSessions;
import org.assembleaclima.sortition.Pools;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.MovableClock;
import org.assembleaclima.testing.OnH2;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Autowired;

@OnH2
record ReplacingDrawnOnH2Test(
        @Autowired Api api,
        @Autowired MovableClock clock,
        @Autowired Commands commands,
        @Autowired EventStore events,
        @Autowired Pools pools,
        @Autowired OpenedSessions sessions)
        implements ReplacingDrawn {}
