package org.assembleaclima.ballot;

import org.assembleaclima.common.BallotId;
import org.assembleaclima.common.Lookup;
import org.assembleaclima.proposal.Motion;
import org.assembleaclima.session.Present;
import org.assembleaclima.session.SessionId;

/**
 * What opening and closing a ballot changes in the session and in the proposal, within the transaction of the ballot's
 * own command: when any of the three says no, nothing has happened to the others.
 */
public interface Proceedings extends Lookup {

    /** Takes the session's floor, which one ballot has at a time; refused with what the session refuses. */
    Present takeFloor(SessionId sessionId, BallotId ballotId);

    void leaveFloor(SessionId sessionId, BallotId ballotId);

    /** Freezes what is voted (R4.1); refused with what the proposal refuses. */
    Motion putToVote(Subject subject, BallotId ballotId);
}
