package org.assembleaclima.application;

import java.time.Clock;
import java.util.Map;
import org.assembleaclima.ballot.BallotCommand.CloseBallotAtDeadline;
import org.assembleaclima.ballot.view.BallotEntry;
import org.assembleaclima.command.Commands;
import org.assembleaclima.common.Refused;
import org.assembleaclima.common.view.Projector;
import org.assembleaclima.common.view.ViewNotReady;
import org.assembleaclima.common.view.ViewReader;
import org.assembleaclima.security.Actor;
import org.assembleaclima.security.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Closes ballots whose deadline has passed. The view of the ballots is the timetable: nothing is scheduled that could be
 * lost or run twice, and a deadline missed while every node was down is kept at the next start. Votes are refused from
 * the deadline on, whether it has been kept yet or not.
 */
@Component
class Deadlines {

    private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);

    private static final Actor ACTOR = Actor.system(Role.APPLICATION);

    /** More ballots than can be open: a session has one at a time. */
    private static final int MOST = 1_000;

    private final ViewReader<BallotEntry> ballots;
    private final Projector projector;
    private final Commands commands;
    private final Clock clock;

    Deadlines(ViewReader<BallotEntry> ballots, Projector projector, Commands commands, Clock clock) {
        this.ballots = ballots;
        this.projector = projector;
        this.commands = commands;
        this.clock = clock;
    }

    void check() {
        try {
            var now = clock.instant();
            ballots
                    .list(
                            Map.of("state", BallotEntry.State.OPEN.name()),
                            null,
                            MOST,
                            projector.standing().position())
                    .items()
                    .stream()
                    .filter(ballot -> ballot.closesAt() != null && !now.isBefore(ballot.closesAt()))
                    .forEach(this::close);
        } catch (ViewNotReady e) {
            // the first events of all are being folded: the next turn looks again
        }
    }

    private void close(BallotEntry ballot) {
        try {
            var unused = commands.send(new CloseBallotAtDeadline(ballot.ballotId()), ACTOR);
        } catch (Refused refused) { // somebody closed it meanwhile, or another node did
            LOG.info(
                    "ballot {} was not closed at its deadline: {}",
                    ballot.ballotId(),
                    refused.reason().name());
        }
    }
}
