package org.assembleaclima.application;

import org.assembleaclima.ballot.Proceedings;
import org.assembleaclima.ballot.Subject;
import org.assembleaclima.command.NestedCommands;
import org.assembleaclima.common.BallotId;
import org.assembleaclima.proposal.Motion;
import org.assembleaclima.proposal.ProposalCommand.PutToVote;
import org.assembleaclima.session.Present;
import org.assembleaclima.session.SessionCommand.LeaveFloor;
import org.assembleaclima.session.SessionCommand.TakeFloor;
import org.assembleaclima.session.SessionId;
import org.springframework.stereotype.Component;

/** Lets a ballot act on its session and on what it decides, by commands within its own transaction. */
@Component
class NestedProceedings implements Proceedings {

    private final NestedCommands commands;

    NestedProceedings(NestedCommands commands) {
        this.commands = commands;
    }

    @Override
    public Present takeFloor(SessionId sessionId, BallotId ballotId) {
        return commands.send(new TakeFloor(sessionId, ballotId), Present.class);
    }

    @Override
    public void leaveFloor(SessionId sessionId, BallotId ballotId) {
        commands.send(new LeaveFloor(sessionId, ballotId));
    }

    @Override
    public Motion putToVote(Subject subject, BallotId ballotId) {
        return commands.send(new PutToVote(subject.proposalId(), subject.amendmentId(), ballotId), Motion.class);
    }
}
